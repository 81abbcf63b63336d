import type { UpdateUserPoolClientCommandInput, UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { encodeClient } from '@/lib/settings/encode';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { changedSettings } from './changed-settings';
import { layOver } from './lay-over';
import { asJson, type JsonObject } from './plan-step';

/**
 * Members that DescribeUserPoolClient shows and UpdateUserPoolClient does not take. Checked against the SDK both ways: a member that a
 * new SDK adds to one shape only fails the type check here.
 */
const notUpdatable: Record<Exclude<keyof UserPoolClientType, keyof UpdateUserPoolClientCommandInput>, true> = {
  ClientSecret: true,
  ClientType: true,
  CreationDate: true,
  LastModifiedDate: true,
};

/** What of a described app client an update can say: all but facts of Cognito, also what nobody here knows. */
export function updatableClient(described: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(described).filter(([name]) => !Object.hasOwn(notUpdatable, name)));
}

/** The settings in which two sets of values differ, in the order of the registry. */
export function changedClientSettings(before: ClientValues, after: ClientValues): ClientSettingId[] {
  return changedSettings(clientSettings, before, after);
}

/**
 * The complete UpdateUserPoolClient request that makes of an app client with the values `before` one with `after`, and changes nothing else.
 * Cognito puts what an update leaves out back to its default (facts 3.2); so the described client goes back whole, also members that
 * Pooldeck does not know, and only what the changed settings write is laid over it.
 */
export function mergeClientUpdate(
  described: JsonObject,
  { before, after, pool }: { before: ClientValues; after: ClientValues; pool: PoolValues },
): JsonObject {
  const written = (values: ClientValues, beside = values) => {
    // The one thing that can be said at creation only.
    const { GenerateSecret: _, ...input } = encodeClient(values, pool, beside);
    return asJson(input);
  };
  return layOver(updatableClient(described), {
    from: written(before),
    to: written(after),
    seen: written(before, after),
  });
}
