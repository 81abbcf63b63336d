import 'server-only';
import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { Actor } from '@/lib/access/actor';
import type { AuditChange } from '@/lib/audit/events';
import { differenceOf } from '@/lib/audit/events-difference';
import { mergeClientUpdate, updatableClient } from '@/lib/blueprint/client-update';
import { asJson, type JsonObject } from '@/lib/blueprint/plan-step';
import type { Target } from '@/lib/cognito/call';
import { describeWholeClient, updateWholeClient } from '@/lib/cognito/whole-client';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { getPoolValues } from '@/lib/pools/overview';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { findCustomScopes } from '@/lib/pools/resource-servers';
import type { ClientValues } from '@/lib/settings/client-settings';
import { decodeClient } from '@/lib/settings/decode';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientProblems, type Surroundings } from '@/lib/settings/problems';

type ClientKey = PoolKey & { clientId: string };

/** An app client as a form that changes it needs it. */
export interface EditableClient {
  /** As Cognito describes it on the wire, without its secret and facts that no update takes. */
  described: JsonObject;
  /** When it was changed last, in epoch seconds as Cognito tells it. */
  seen: number;
  values: ClientValues;
  pool: PoolValues;
  surroundings: Surroundings;
}

/** @throws PooldeckError `forbidden`, `notFound` */
export async function getEditableClient(actor: Actor, key: ClientKey): Promise<EditableClient> {
  const target = poolTarget(actor, 'client.update', key);
  const [{ members, hasSecret }, pool, scopes] = await Promise.all([
    describeWholeClient(target, key),
    getPoolValues(actor, key),
    findCustomScopes(target, key.poolId),
  ]);
  const described = asJson(members);
  return {
    described: updatableClient(described),
    seen: Number(described.LastModifiedDate),
    values: valuesOf(described, hasSecret),
    pool,
    surroundings: { region: target.region, ...(scopes && { scopes }) },
  };
}

/** The codecs of settings read no dates: on the wire they are numbers, which is all that is different from the SDK's shape. */
function valuesOf(described: JsonObject, hasSecret: boolean): ClientValues {
  return { ...decodeClient(described as UserPoolClientType), generateSecret: hasSecret };
}

interface Wanted extends ClientKey {
  /** What the person's form was made from. */
  seen: number;
  client: ClientValues;
}

/** What is about to be sent, for the activity log. */
type Note = (told: { region: string; name: string; difference: AuditChange[] }) => void;

/**
 * Makes an app client have these values, and leaves everything else of it as it is. Nothing is sent when nothing is different.
 * @throws PooldeckError `concurrentChange` when it is not as the person saw it any more, `invalidInput` with the settings that are wrong
 */
export async function updateClient(actor: Actor, { seen, client, ...key }: Wanted, note: Note): Promise<void> {
  const target = poolTarget(actor, 'client.update', key);
  const now = await getEditableClient(actor, key);
  if (now.seen !== seen)
    throw new PooldeckError('concurrentChange', 'Someone has changed this app client since you opened it.');
  refuseNewProblems(now, client);
  const { described, values: before, pool } = now;
  const input = mergeClientUpdate(described, { before, after: client, pool });
  const difference = differenceOf(described, input);
  note({ region: target.region, name: client.clientName, difference });
  if (difference.length === 0) return;
  await send(target, { ...input, UserPoolId: key.poolId, ClientId: key.clientId });
}

/** What was wrong before may stay so: somebody who adds an address need not mend the rest. */
function refuseNewProblems({ values, pool, surroundings }: EditableClient, client: ClientValues): void {
  const told = (each: ClientValues) =>
    clientProblems(each, pool, surroundings).filter(({ level }) => level === 'error');
  const known = new Set(told(values).map((problem) => JSON.stringify(problem)));
  const fresh = told(client).filter((problem) => !known.has(JSON.stringify(problem)));
  const fields = Object.fromEntries(fresh.map(({ settings: [setting = 'client'], message }) => [setting, message]));
  if (client.generateSecret !== values.generateSecret) fields.generateSecret = 'Can never be changed.';
  if (Object.keys(fields).length > 0) throw new PooldeckError('invalidInput', undefined, { fields });
}

/** A lost answer is looked into: where everything that was sent is so, it was done. Cognito may say more than it was told. */
async function send(target: Target, input: JsonObject & { UserPoolId: string; ClientId: string }): Promise<void> {
  try {
    await updateWholeClient(target, input);
  } catch (error) {
    if (!isOutcomeUnknown(error)) throw error;
    const { members } = await describeWholeClient(target, { poolId: input.UserPoolId, clientId: input.ClientId });
    if (differenceOf(members, input).some((change) => 'after' in change)) throw error;
  }
}
