/** What JSON can hold; every request of a plan is JSON, so that it can be stored, shown and copied as it is sent. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export type JsonObject = { [key: string]: JsonValue };

/** The request as JSON: members that are undefined are not sent, so they are not in the plan either. */
export function asJson(input: object): JsonObject {
  return JSON.parse(JSON.stringify(input));
}

/** The writing calls a plan can hold. The run engine knows for each how to look whether it took effect. */
export type PlanOperation =
  | 'CreateUserPool'
  | 'SetUserPoolMfaConfig'
  | 'CreateResourceServer'
  | 'CreateUserPoolClient'
  | 'CreateManagedLoginBranding'
  | 'CreateUserPoolDomain'
  | 'UpdateUserPool'
  | 'DeleteUserPoolDomain'
  | 'DeleteManagedLoginBranding'
  | 'DeleteResourceServer'
  | 'DeleteUserPoolClient'
  | 'DeleteUserPool';

/** One exact API call. A reference can only be a direct member of `input`: nothing a person typed is ever taken for one. */
export interface PlanStep {
  /** Unique within the plan and stable for the same blueprint: `pool`, `mfa`, `resource-server-1`, `client-1`, `style-1`, `domain`. */
  id: string;
  operation: PlanOperation;
  /** Plain words for the step list: "Create the user pool Notes". */
  title: string;
  input: JsonObject;
  /** Names of the results the input refers to. */
  refs: string[];
}

export interface Plan {
  steps: PlanStep[];
}

/** Values that steps answered and others refer to: `userPoolId`, and the ids of app clients by the step that made them. */
export type StepResults = Readonly<Record<string, string>>;

/** Thrown when a step is to be carried out before the one it needs. A defect of the plan, never of its input. */
export class UnresolvedReference extends Error {}

/** The id of the pool that the run makes. */
export const userPoolRef = { $ref: 'userPoolId' } as const;

export function isReference(value: JsonValue | undefined): value is { $ref: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).join() === '$ref';
}

/** The input as it is sent: direct members that are references replaced by what earlier steps answered. */
export function resolveInput(step: Pick<PlanStep, 'id' | 'input' | 'refs'>, results: StepResults): JsonObject {
  const entries = Object.entries(step.input).map(([key, value]): [string, JsonValue] => {
    if (!isReference(value) || !step.refs.includes(value.$ref)) return [key, value];
    const result = results[value.$ref];
    if (result === undefined) throw new UnresolvedReference(`${step.id} needs ${value.$ref}, which no step answered`);
    return [key, result];
  });
  return Object.fromEntries(entries);
}

/** The same as far as it is known: what no step has answered yet stays a reference. */
export function resolveKnown<S extends Pick<PlanStep, 'id' | 'input' | 'refs'>>(step: S, results: StepResults): S {
  const refs = step.refs.filter((name) => results[name] === undefined);
  const known = step.refs.filter((name) => !refs.includes(name));
  return { ...step, input: resolveInput({ ...step, refs: known }, results), refs };
}
