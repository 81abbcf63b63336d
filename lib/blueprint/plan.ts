import type { ClientValues } from '@/lib/settings/client-settings';
import { encodeClient, encodePool } from '@/lib/settings/encode';
import { runTagKey } from '@/lib/settings/pool/tags';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { usesRedirects } from '@/lib/settings/rules/client-applies';
import type { Blueprint } from './blueprint';
import { asJson, type JsonObject, type Plan, type PlanStep, resolveKnown, userPoolRef } from './plan-step';
import type { ResourceServer } from './resource-server';
import { resourceServerInput } from './resource-server-calls';

/**
 * The exact calls that make a blueprint, in the order that works (facts §11.1): the pool without MFA, then MFA, then
 * resource servers before the clients that name their scopes, then clients, their styles where the domain is to show
 * managed login, and last the domain, which others may have taken. Pure: the same blueprint gives the same plan. The blueprint must be free of errors (`blueprintProblems`).
 * `runTag` becomes the value of the pool's tag `pooldeck:run`.
 */
export function planCreation(blueprint: Blueprint, { runTag }: { runTag: string }): Plan {
  const { pool: values, clients, resourceServers = [] } = blueprint;
  const { pool, mfa, domains } = encodePool(values);
  const tagged = { ...asJson(pool), UserPoolTags: { ...pool.UserPoolTags, [runTagKey]: runTag } };
  return {
    steps: [
      {
        id: 'pool',
        operation: 'CreateUserPool',
        title: `Create the user pool ${values.name}`,
        input: tagged,
        refs: [],
      },
      ...(mfa ? [inPool('mfa', 'SetUserPoolMfaConfig', mfaTitle(values), asJson(mfa))] : []),
      ...resourceServers.map(resourceServerStep),
      ...clients.map((client, index) => clientStep(client, values, index)),
      ...(domains.some(({ ManagedLoginVersion }) => ManagedLoginVersion === 2) ? clients.flatMap(styleStep) : []),
      ...domains.map((domain, index) => domainStep(asJson(domain), index)),
    ],
  };
}

/**
 * What adds an app client to a pool that is there already: one call, and its style where the pool's domain shows
 * managed login, as the values of the pool say.
 */
export function planClient(poolId: string, client: ClientValues, pool: PoolValues): Plan {
  const hasPages = pool.domainKind !== 'none' && pool.managedLoginVersion === '2';
  const steps = [clientStep(client, pool, 0), ...(hasPages ? styleStep(client, 0) : [])];
  return { steps: steps.map((step) => resolveKnown(step, { userPoolId: poolId })) };
}

function clientStep(client: ClientValues, pool: PoolValues, index: number): PlanStep {
  const title = `Create the app client ${client.clientName}`;
  return inPool(`client-${index + 1}`, 'CreateUserPoolClient', title, asJson(encodeClient(client, pool)));
}

/** Under managed login a client that signs people in on the pages shows nothing without a style [sdk, facts §5]. */
function styleStep(client: ClientValues, index: number): PlanStep[] {
  if (!usesRedirects(client)) return [];
  const clientRef = `client-${index + 1}`;
  const input = { ClientId: { $ref: clientRef }, UseCognitoProvidedValues: true };
  const title = `Give ${client.clientName} a branding style with Cognito’s own values`;
  const step = inPool(`style-${index + 1}`, 'CreateManagedLoginBranding', title, input);
  return [{ ...step, refs: [...step.refs, clientRef] }];
}

function domainStep(domain: JsonObject, index: number): PlanStep {
  const id = index === 0 ? 'domain' : `domain-${index + 1}`;
  return inPool(id, 'CreateUserPoolDomain', `Create the domain ${String(domain.Domain)}`, domain);
}

function resourceServerStep(server: ResourceServer, index: number): PlanStep {
  const title = `Create the resource server ${server.name}`;
  return inPool(`resource-server-${index + 1}`, 'CreateResourceServer', title, resourceServerInput(server));
}

function mfaTitle({ mfa }: PoolValues): string {
  if (mfa === 'OFF') return 'Set up passkeys';
  return mfa === 'ON' ? 'Require a second factor' : 'Offer a second factor';
}

function inPool(id: string, operation: PlanStep['operation'], title: string, input: JsonObject): PlanStep {
  return { id, operation, title, input: { UserPoolId: userPoolRef, ...input }, refs: [userPoolRef.$ref] };
}
