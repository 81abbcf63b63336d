import type { JsonValue } from './plan-step';
import { sameJson } from './same-json';

/** The settings in which two sets of values differ, in the order of the registry. */
export function changedSettings<Id extends string>(
  settings: Readonly<Record<Id, unknown>>,
  before: Readonly<Record<Id, unknown>>,
  after: Readonly<Record<Id, unknown>>,
): Id[] {
  const ids = Object.keys(settings) as Id[];
  return ids.filter((id) => !sameJson(before[id] as JsonValue, after[id] as JsonValue));
}
