import type { Duration, Tag, TimeUnit } from '@/lib/settings/kinds';
import { type AwsInput, mergeInputs, nested, valueAt } from '@/lib/settings/place';

interface Untyped<V, P extends string> {
  readonly paths: readonly P[];
  readonly read: (input: AwsInput) => V | undefined;
  readonly write: (value: V) => AwsInput;
}

/** A switch that AWS keeps as two values. */
export function flagCodec<P extends string>(path: P, on: unknown, off: unknown): Untyped<boolean, P> {
  return {
    paths: [path],
    read: (input) => {
      const value = valueAt(input, path);
      return value === on ? true : value === off ? false : undefined;
    },
    write: (value) => nested(path, value ? on : off),
  };
}

/** A number and its unit, which Cognito keeps apart. */
export function durationCodec<P extends string>(aws: {
  readonly value: P;
  readonly unit: P;
  readonly impliedUnit: TimeUnit;
}): Untyped<Duration, P> {
  return {
    paths: [aws.value, aws.unit],
    read: (input) => {
      const value = valueAt(input, aws.value);
      const unit = valueAt(input, aws.unit) ?? aws.impliedUnit;
      return typeof value === 'number' ? { value, unit: unit as TimeUnit } : undefined;
    },
    write: ({ value, unit }) => mergeInputs(nested(aws.value, value), nested(aws.unit, unit)),
  };
}

/** Tags in their order here, a map there. */
export function tagsCodec<P extends string>(path: P): Untyped<Tag[], P> {
  return {
    paths: [path],
    read: (input) => {
      const map = valueAt(input, path);
      if (typeof map !== 'object' || map === null) return undefined;
      return Object.entries(map as Record<string, string>).map(([key, value]) => ({ key, value }));
    },
    write: (tags) =>
      tags.length === 0 ? {} : nested(path, Object.fromEntries(tags.map(({ key, value }) => [key, value]))),
  };
}

/** An empty list is left out, since Cognito refuses empty URL lists (facts 5.1); so is `null`, "all there are". */
export function listCodec<P extends string>(path: P): Untyped<string[] | null, P> {
  return {
    paths: [path],
    read: (input) => valueAt(input, path) as string[] | undefined,
    write: (value) => (value === null || value.length === 0 ? {} : nested(path, value)),
  };
}
