import type { Leaf, Part, Target } from '@/lib/settings/sdk-inputs';

/** An SDK request whose type no longer matters: codecs were checked against the real one where they were written. */
export interface AwsInput {
  readonly [member: string]: unknown;
}

/** How a setting is stored where AWS's shape is not ours. */
export interface Codec<Input, V, P extends string = Leaf<Input>> {
  /** Every leaf that `write` may fill. */
  readonly paths: readonly P[];
  /** The value held by a request or a described resource; undefined when it says nothing. */
  readonly read: (input: Part<Input>) => V | undefined;
  readonly write: (value: V) => Part<Input>;
}

/** Where a setting lives in AWS's API, with the types erased. */
export interface Place<T extends Target = Target, P extends string = string> {
  readonly target: T;
  readonly paths: readonly P[];
  readonly read: (input: AwsInput) => unknown;
  readonly write: (value: unknown) => AwsInput;
}

interface AnyCodec<P extends string> {
  readonly paths: readonly P[];
  readonly read: (input: never) => unknown;
  readonly write: (value: never) => unknown;
}

/** A place made of a plain path. Empty text is not sent: AWS refuses it nearly everywhere. */
function pathPlace<T extends Target, P extends string>(target: T, path: P): Place<T, P> {
  return {
    target,
    paths: [path],
    read: (input) => valueAt(input, path),
    write: (value) => (value === '' ? {} : nested(path, value)),
  };
}

/** A place made of a codec. */
export function codecPlace<T extends Target, P extends string>(target: T, codec: AnyCodec<P>): Place<T, P> {
  return {
    target,
    paths: codec.paths,
    read: codec.read as (input: AwsInput) => unknown,
    write: codec.write as (value: unknown) => AwsInput,
  };
}

/** A path or a codec, whichever it is. */
export function placeOf<T extends Target, P extends string>(target: T, aws: P | AnyCodec<P>): Place<T, P> {
  return typeof aws === 'string' ? pathPlace(target, aws) : codecPlace(target, aws);
}

/** The value at a dotted path, or undefined where the path breaks off. */
export function valueAt(input: AwsInput, path: string): unknown {
  let value: unknown = input;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as AwsInput)[key];
  }
  return value;
}

/** `nested('A.B', 1)` is `{A: {B: 1}}`. */
export function nested(path: string, value: unknown): AwsInput {
  return path
    .split('.')
    .reverse()
    .reduce<unknown>((inner, key) => ({ [key]: inner }), value) as AwsInput;
}

/** Lays one request over another: objects merge, lists at the same place follow each other. */
export function mergeInputs(first: AwsInput, second: AwsInput): AwsInput {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    if (Array.isArray(before) && Array.isArray(value)) merged[key] = [...before, ...value];
    else if (isObject(before) && isObject(value)) merged[key] = mergeInputs(before, value);
    else merged[key] = value;
  }
  return merged;
}

function isObject(value: unknown): value is AwsInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
