import { CognitoFault } from '../errors.ts';

/** The `response` of an event as its function gave it back: anybody's JSON. A member that is null counts as left out. */
export type TriggerResponse = Readonly<Record<string, unknown>>;

/** [measured GH amazon-cognito-identity-js#167] */
export const invalidOutput = () => new CognitoFault('InvalidLambdaResponseException', 'Unrecognizable lambda output');

/** A flag, false where it is left out. */
export function flagIn(response: TriggerResponse, name: string): boolean {
  const value = memberOf(response, name) ?? false;
  if (typeof value !== 'boolean') throw invalidOutput();
  return value;
}

export function textIn(response: TriggerResponse, name: string): string | undefined {
  const value = memberOf(response, name);
  if (value !== undefined && typeof value !== 'string') throw invalidOutput();
  return value;
}

export function textsIn(response: TriggerResponse, name: string): string[] {
  const value = memberOf(response, name) ?? [];
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) throw invalidOutput();
  return value;
}

/** An object, undefined where it is left out. */
export function objectIn(response: TriggerResponse, name: string): TriggerResponse | undefined {
  const value = memberOf(response, name);
  if (value !== undefined && (typeof value !== 'object' || Array.isArray(value))) throw invalidOutput();
  return value as TriggerResponse | undefined;
}

/** A map of texts, empty where it is left out. Numbers and flags are taken as their text, as Java's mapping does [unsure]. */
export function textMapIn(response: TriggerResponse, name: string): Record<string, string> {
  const entries = Object.entries(objectIn(response, name) ?? {}).filter(([, value]) => value !== null);
  if (entries.some(([, value]) => typeof value === 'object')) throw invalidOutput();
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

const memberOf = (response: TriggerResponse, name: string): unknown =>
  Object.hasOwn(response, name) ? (response[name] ?? undefined) : undefined;
