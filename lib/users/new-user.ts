import 'server-only';
import type { SchemaAttributeType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';

/** What a person is known by in this pool: what `Username` of AdminCreateUser must hold. */
export type SignInName = 'username' | 'email' | 'phone' | 'emailOrPhone';

/** One attribute that a new user may or must have. Lengths in characters. */
export interface AttributeField {
  name: string;
  type: 'String' | 'Number' | 'Boolean' | 'DateTime';
  required: boolean;
  minLength: number | undefined;
  maxLength: number | undefined;
}

/** What creating a user in this pool asks for. */
export interface NewUserForm {
  signInName: SignInName;
  /** E-mail is an alias: then a username must not look like one (developer guide, aliases). */
  emailIsAlias: boolean;
  emailRequired: boolean;
  phoneRequired: boolean;
  /** Other required attributes first, in the pool's order. */
  attributes: AttributeField[];
  /** One-time-code sign-in is on, so a user may do without a password. */
  passwordless: boolean;
}

/** Set by Cognito, or asked for by fields of their own. */
const notAsked = new Set([
  'sub',
  'email',
  'email_verified',
  'phone_number',
  'phone_number_verified',
  'updated_at',
  'identities',
]);

/** Reads from a described pool what its new users need. A pool without schema (a poor endpoint) asks for nothing extra. */
export function newUserForm(pool: UserPoolType): NewUserForm {
  const schema = pool.SchemaAttributes ?? [];
  const required = (name: string) => schema.some((each) => each.Name === name && each.Required === true);
  const fields = schema.filter((each) => each.Name && !notAsked.has(each.Name)).map(attributeField);
  const factors: readonly string[] = pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return {
    signInName: signInName(pool),
    emailIsAlias: pool.AliasAttributes?.includes('email') ?? false,
    emailRequired: required('email'),
    phoneRequired: required('phone_number'),
    attributes: [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)],
    passwordless: factors.includes('EMAIL_OTP') || factors.includes('SMS_OTP'),
  };
}

export function signInName(pool: Pick<UserPoolType, 'UsernameAttributes'>): SignInName {
  const names = pool.UsernameAttributes ?? [];
  if (names.includes('email')) return names.includes('phone_number') ? 'emailOrPhone' : 'email';
  return names.includes('phone_number') ? 'phone' : 'username';
}

function attributeField(attribute: SchemaAttributeType): AttributeField {
  const bounds = attribute.StringAttributeConstraints;
  return {
    name: attribute.Name ?? '',
    type: attribute.AttributeDataType ?? 'String',
    required: attribute.Required ?? false,
    minLength: toNumber(bounds?.MinLength),
    maxLength: toNumber(bounds?.MaxLength),
  };
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}
