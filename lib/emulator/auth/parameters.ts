import { invalidParameter } from '../errors.ts';

/** AuthParameters or ChallengeResponses. Read by own members only: `__proto__` is a name like any other. */
export type Parameters = Record<string, string> | undefined;

export function findParameter(parameters: Parameters, name: string): string | undefined {
  return parameters && Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** The parameter, or IPE `Missing required parameter X` [measured GH amazon-cognito-identity-js#627]. */
export function getParameter(parameters: Parameters, name: string): string {
  const value = findParameter(parameters, name);
  if (!value) throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}
