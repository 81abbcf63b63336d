import type { JsonValue } from './plan-step';

/** Whether two requests say the same: order of members doesn't count, order in lists does. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

/** One text for all that says the same. */
export function canonicalJson(value: JsonValue | undefined): string {
  return (
    JSON.stringify(value, (_key, each: JsonValue) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : each,
    ) ?? ''
  );
}
