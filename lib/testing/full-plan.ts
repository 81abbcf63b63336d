import { newBlueprint } from '@/lib/blueprint/blueprint';
import { planCreation } from '@/lib/blueprint/plan';
import type { Plan } from '@/lib/blueprint/plan-step';
import { clientDefaults } from '@/lib/settings/values';

/** Every kind of call that a plan has; two clients share a name, as Cognito allows. The id is name, tag and prefix. */
export function fullPlan(id: string): Plan {
  const blueprint = newBlueprint(id);
  Object.assign(blueprint.pool, { mfa: 'OPTIONAL', mfaMethods: ['TOTP'], domainKind: 'prefix', domainPrefix: id });
  blueprint.clients = [clientDefaults('web'), clientDefaults('web'), clientDefaults('job')];
  blueprint.resourceServers = [{ identifier: 'api', name: 'API', scopes: [{ name: 'use', description: 'Use it' }] }];
  return planCreation(blueprint, { runTag: id });
}
