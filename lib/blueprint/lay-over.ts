import type { JsonObject, JsonValue } from './plan-step';
import { sameJson } from './same-json';

/**
 * What is different between `from` and `to`, laid over `raw`: members that neither of them names stay as they are, at any depth, and so do
 * entries of lists that Pooldeck does not know. With `raw` as Cognito describes a thing, and `from` and `to` as the settings write it before
 * and after, it is the whole of an update that changes just those settings.
 */
export function layOver(raw: JsonObject, from: JsonObject, to: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (name) => !sameJson(own(from, name), own(to, name)),
  );
  const laid = names.map((name) => [name, layValue(own(raw, name), own(from, name), own(to, name))] as const);
  const kept = Object.entries(raw).filter(([name]) => !names.includes(name));
  const given = laid.filter((each): each is readonly [string, JsonValue] => each[1] !== undefined);
  return Object.fromEntries([...kept, ...given]);
}

/** Tags are members of an object, too, and may be called `__proto__`. */
function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function layValue(
  raw: JsonValue | undefined,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): JsonValue | undefined {
  if (isList(to) || (to === undefined && isList(from))) return layList(raw, from, to);
  if (isObject(to)) return layOver(isObject(raw) ? raw : {}, isObject(from) ? from : {}, to);
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
