import type { JsonObject, JsonValue } from './plan-step';
import { sameJson } from './same-json';

/** What the settings write, before a change and after it. */
export interface Written {
  from: JsonObject;
  to: JsonObject;
  /** `from` with what meant nothing before, and does after: a text that is there and was not in use. Default: `from`. */
  seen?: JsonObject;
}

/**
 * What is different between `from` and `to`, laid over `raw`: members that neither of them names stay as they are, at any depth, and so do
 * single words of lists that Pooldeck does not know. With `raw` as Cognito describes a thing, and the others as the settings write it before
 * and after, it is the whole of an update that changes just those settings.
 */
export function layOver(raw: JsonObject, { from, to, seen = from }: Written): JsonObject {
  const names = [...new Set([raw, from, to, seen].flatMap(Object.keys))];
  const laid = names.map((name): [string, JsonValue | undefined] => [
    name,
    layMember(own(raw, name), own(from, name), own(to, name), own(seen, name)),
  ]);
  return Object.fromEntries(laid.filter((each): each is [string, JsonValue] => each[1] !== undefined));
}

type Maybe = JsonValue | undefined;

function layMember(raw: Maybe, from: Maybe, to: Maybe, seen: Maybe): Maybe {
  if (!sameJson(from, to)) return layChanged(raw, from, to, seen);
  // Nothing wants what was not in use and would be now.
  if (to === undefined && seen !== undefined) return isObject(raw) && isObject(seen) ? leftOf(raw, seen) : undefined;
  if (isObject(raw) && isObject(from) && isObject(to) && isObject(seen)) return layOver(raw, { from, to, seen });
  return raw;
}

function layChanged(raw: Maybe, from: Maybe, to: Maybe, seen: Maybe): Maybe {
  if (isList(to) || (to === undefined && isList(from))) return layList(raw, from, to);
  if (!isObject(to)) return to;
  const [there, before] = [isObject(raw) ? raw : {}, isObject(from) ? from : {}];
  return layOver(there, { from: before, to, seen: isObject(seen) ? seen : before });
}

/** What Pooldeck does not know of a block stays; nothing left is no block. */
function leftOf(raw: JsonObject, seen: JsonObject): Maybe {
  const left = layOver(raw, { from: {}, to: {}, seen });
  return Object.keys(left).length === 0 ? undefined : left;
}

/**
 * Entries that Pooldeck does not know stay behind those it does: a flow or a scope that AWS has added. Where entries are blocks, the list
 * says something as a whole, such as the order of ways to a forgotten password, and the wanted one is all of it.
 */
function layList(raw: Maybe, from: Maybe, to: Maybe): Maybe {
  if (isList(to) && to.some(isObject)) return to;
  const known = [...(isList(from) ? from : []), ...(isList(to) ? to : [])];
  const foreign = (isList(raw) ? raw : []).filter((each) => !known.some((other) => sameJson(each, other)));
  return to === undefined && foreign.length === 0 ? undefined : [...(isList(to) ? to : []), ...foreign];
}

/** Tags are members of an object, too, and may be called `__proto__`. */
function own(object: JsonObject, name: string): Maybe {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

const isList = (value: Maybe): value is JsonValue[] => Array.isArray(value);
const isObject = (value: Maybe): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
