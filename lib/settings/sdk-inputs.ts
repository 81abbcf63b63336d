import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolCommandInput,
  CreateUserPoolDomainCommandInput,
  SetUserPoolMfaConfigCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';

/** The four requests that settings are written into, by short name. */
export interface Inputs {
  pool: CreateUserPoolCommandInput;
  mfa: SetUserPoolMfaConfigCommandInput;
  client: CreateUserPoolClientCommandInput;
  domain: CreateUserPoolDomainCommandInput;
}

export type Target = keyof Inputs;

type Scalar = string | number | boolean | Date;

type Below<T> = T extends Scalar
  ? ''
  : T extends readonly (infer Item)[]
    ? Item extends Scalar
      ? ''
      : `[].${Leaf<Item>}`
    : T extends object
      ? string extends keyof T
        ? T[keyof T] extends Scalar
          ? ''
          : `{}.${Leaf<T[keyof T]>}`
        : `.${Leaf<T>}`
      : never;

/**
 * Every leaf of an SDK request as a dotted path: `Policies.PasswordPolicy.MinimumLength`. Members of listed
 * objects read `Schema[].Name`, those of mapped objects `AcrConfiguration{}.AcrValue`.
 */
export type Leaf<T> = { [K in keyof T & string]-?: `${K}${Below<NonNullable<T[K]>>}` }[keyof T & string];

/** The value type at a plain path (one without `[]` or `{}`). */
export type At<T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? At<NonNullable<T[K]>, Rest>
    : never
  : P extends keyof T
    ? NonNullable<T[P]>
    : never;

/** The paths of a request that accept a value of type `V`. */
export type PathTo<T, V> = { [P in Leaf<T>]: [V] extends [At<T, P>] ? P : never }[Leaf<T>];

/** A request of which any part may be missing, at any depth. */
export type Part<T> = T extends Scalar | readonly unknown[] ? T : { [K in keyof T]?: Part<T[K]> };
