import 'server-only';
import type { CreateResourceServerCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { Actor } from '@/lib/access/actor';
import type { AuditChange } from '@/lib/audit/events';
import { differenceOf } from '@/lib/audit/events-difference';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { ResourceServer } from '@/lib/blueprint/resource-server';
import { creationOf, mergeServerUpdate, serverState } from '@/lib/blueprint/resource-server-calls';
import { resourceServerFaults } from '@/lib/blueprint/resource-server-faults';
import type { Target } from '@/lib/cognito/call';
import { createResourceServer, deleteResourceServer } from '@/lib/cognito/resource-servers';
import { updateWholeServer } from '@/lib/cognito/whole-resource-server';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { type ApiKey, type EditableApi, readEditableApi, refuseManaged } from './queries';

/** What is about to be sent, for the activity log. */
type Note = (told: { region: string; name: string; difference: AuditChange[] }) => void;

interface NewApi extends PoolKey {
  server: ResourceServer;
}

/**
 * Adds an API to a pool. A second one of the same identifier is refused by Cognito, so that a lost answer is settled by looking: what is
 * there as it was wanted was made. @throws PooldeckError `conflict`, `limit`, `invalidInput`
 */
export async function addApi(actor: Actor, { server, ...key }: NewApi, note: Note): Promise<void> {
  const target = poolTarget(actor, 'api.create', key);
  refuseFaults(server);
  const { input } = creationOf(key.poolId, server);
  note({ region: target.region, name: server.name, difference: differenceOf(undefined, withoutPool(input)) });
  await settled(
    async () => {
      // The plan's own builder wrote it by the SDK's names.
      await createResourceServer(target, { ...input } as unknown as CreateResourceServerCommandInput);
    },
    async () => {
      const now = await find(target, { ...key, identifier: server.identifier });
      return now !== undefined && isLike(now, input);
    },
  );
}

interface ChangedApi extends PoolKey {
  /** What the person's form was made from. */
  seen: string;
  server: ResourceServer;
}

/**
 * Gives an API this name and these scopes; its identifier stays. Nothing is sent when nothing is different.
 * @throws PooldeckError `concurrentChange` when it is not as the person saw it any more
 */
export async function updateApi(actor: Actor, { seen, server, ...pool }: ChangedApi, note: Note): Promise<void> {
  const target = poolTarget(actor, 'api.update', pool);
  const key = { ...pool, identifier: server.identifier };
  const now = await readEditableApi(target, key);
  refuseManaged(now);
  if (now.seen !== seen)
    throw new PooldeckError('concurrentChange', 'Someone has changed this API since you opened it.');
  refuseFaults(server);
  const input = mergeServerUpdate(now.described, server);
  const isSame = isLike(now, input);
  note({ region: target.region, name: server.name, difference: isSame ? [] : differenceOf(now.described, input) });
  if (isSame) return;
  const sent = { ...input, UserPoolId: key.poolId, Identifier: key.identifier, Name: server.name };
  await settled(
    () => updateWholeServer(target, sent),
    async () => {
      const after = await find(target, key);
      return after !== undefined && isLike(after, input);
    },
  );
}

/** Deletes an API with its scopes. Cognito does not ask whether app clients still allow them [doc, facts 9.1]. @throws PooldeckError `notFound` */
export async function removeApi(actor: Actor, key: ApiKey, note: Note): Promise<void> {
  const target = poolTarget(actor, 'api.delete', key);
  const was = await readEditableApi(target, key);
  refuseManaged(was);
  const difference = differenceOf(withoutPool(was.described), undefined);
  note({ region: target.region, name: was.server.name, difference });
  await settled(
    () => deleteResourceServer(target, key),
    async () => (await find(target, key)) === undefined,
  );
}

/** Sends once. Where the answer is lost somebody has to look: what is as it was wanted was done. */
async function settled(send: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  try {
    await send();
  } catch (error) {
    // When the look fails, too, nobody knows any more than before.
    if (!isOutcomeUnknown(error) || !(await isDone().catch(() => false))) throw error;
  }
}

async function find(target: Target, key: { poolId: string; identifier: string }): Promise<EditableApi | undefined> {
  try {
    return await readEditableApi(target, key);
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'notFound') return undefined;
    throw error;
  }
}

/** Everything that is sent is so already. Cognito may say more than it was told. */
const isLike = ({ described }: EditableApi, input: JsonObject) =>
  serverState(described) === serverState({ ...described, Scopes: [], ...input });

function withoutPool({ UserPoolId: _, ...members }: JsonObject): JsonObject {
  return members;
}

function refuseFaults(server: ResourceServer): void {
  const faults = resourceServerFaults(server, []);
  if (faults.length === 0) return;
  const wrong = faults.map(({ settings: [at = 'server'], message }): [string, string] => [at, message]);
  throw new PooldeckError('invalidInput', undefined, { fields: Object.fromEntries(wrong) });
}
