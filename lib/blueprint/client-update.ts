import type { UpdateUserPoolClientCommandInput, UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { encodeClient } from '@/lib/settings/encode';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { asJson, type JsonObject, type JsonValue } from './plan-step';
import { sameJson } from './same-json';

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
  const ids = Object.keys(clientSettings) as ClientSettingId[];
  return ids.filter((id) => !sameJson(before[id] as JsonValue, after[id] as JsonValue));
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
  const written = (values: ClientValues) => {
    // The one thing that can be said at creation only.
    const { GenerateSecret: _, ...input } = encodeClient(values, pool);
    return asJson(input);
  };
  return lay(updatableClient(described), written(before), written(after));
}

/** What is different between `from` and `to`, laid over `raw`. */
function lay(raw: JsonObject, from: JsonObject, to: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (name) => !sameJson(from[name], to[name]),
  );
  const laid = names.map((name) => [name, layValue(raw[name], from[name], to[name])] as const);
  const kept = Object.entries(raw).filter(([name]) => !names.includes(name));
  const given = laid.filter((each): each is readonly [string, JsonValue] => each[1] !== undefined);
  return Object.fromEntries([...kept, ...given]);
}

function layValue(
  raw: JsonValue | undefined,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): JsonValue | undefined {
  if (isList(to) || (to === undefined && isList(from))) return layList(raw, from, to);
  if (isObject(to)) return lay(isObject(raw) ? raw : {}, isObject(from) ? from : {}, to);
  return to;
}

/** Entries that Pooldeck does not know stay behind those it does: a flow or a scope that AWS has added. */
function layList(
  raw: JsonValue | undefined,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): JsonValue | undefined {
  const known = [...(isList(from) ? from : []), ...(isList(to) ? to : [])];
  const foreign = (isList(raw) ? raw : []).filter((each) => !known.some((other) => sameJson(each, other)));
  return to === undefined && foreign.length === 0 ? undefined : [...(isList(to) ? to : []), ...foreign];
}

const isList = (value: JsonValue | undefined): value is JsonValue[] => Array.isArray(value);
const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
