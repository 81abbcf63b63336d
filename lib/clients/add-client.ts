import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { hasErrors } from '@/lib/blueprint/blueprint-problems';
import { planClient } from '@/lib/blueprint/plan';
import { PooldeckError } from '@/lib/errors';
import { getPoolValues, getPoolValuesWithDomains } from '@/lib/pools/overview';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { findCustomScopes } from '@/lib/pools/resource-servers';
import { startRun } from '@/lib/runs/start-run';
import type { ClientValues } from '@/lib/settings/client-settings';
import { clientProblems } from '@/lib/settings/problems';
import { usesRedirects } from '@/lib/settings/rules/client-applies';

export interface NewClient extends PoolKey {
  /** Made by the form; the same one never starts twice. */
  submissionKey: string;
  client: ClientValues;
}

/** Whether the pool's resource servers have a say; of all other scopes the rules know enough. */
const namesCustomScopes = ({ oauthEnabled, oauthScopes }: ClientValues): boolean =>
  oauthEnabled && oauthScopes.some((scope) => scope.includes('/'));

/**
 * Adds an app client as a run, with its style where the pool's domain shows managed login: CreateUserPoolClient has no client token, so only a journal keeps a lost
 * answer from making a second one. @throws PooldeckError `invalidInput` with the settings that are wrong
 */
export async function addClient(
  actor: Actor,
  { submissionKey, client, ...key }: NewClient,
): Promise<{ runId: string }> {
  const target = poolTarget(actor, 'client.create', key);
  // Only a client with login pages may need a style, and only their domain tells.
  const [pool, scopes] = await Promise.all([
    (usesRedirects(client) ? getPoolValuesWithDomains : getPoolValues)(actor, key),
    namesCustomScopes(client) ? findCustomScopes(target, key.poolId) : undefined,
  ]);
  const problems = clientProblems(client, pool, { region: target.region, ...(scopes && { scopes }) });
  if (hasErrors(problems)) {
    const errors = problems.filter(({ level }) => level === 'error');
    const fields = Object.fromEntries(errors.map(({ settings: [setting = 'client'], message }) => [setting, message]));
    throw new PooldeckError('invalidInput', undefined, { fields });
  }
  const plan = planClient(key.poolId, client, pool);
  const title = `App client ${client.clientName} in ${pool.name}`;
  await startRun(
    {
      id: submissionKey,
      kind: 'client',
      title,
      draftId: undefined,
      connection: key.connection,
      region: target.region,
      poolId: key.poolId,
      plan,
    },
    actor,
  );
  return { runId: submissionKey };
}
