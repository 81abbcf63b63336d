import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import type { Pool } from '../pool-store.ts';

export type SentAttribute = { Name: string; Value?: string };

/** Attributes that Cognito sets itself and nobody may write. */
const neverWritten = new Set(['sub', 'identities', 'cognito:mfa_enabled']);

const emailForm = /^[^\s@]+@[^\s@]+$/u;
const phoneForm = /^\+\d{1,15}$/;

export const looksLikeEmail = (text: string) => emailForm.test(text);
export const looksLikePhone = (text: string) => phoneForm.test(text);

export function findSchemaAttribute(pool: Pool, name: string): SchemaAttributeType | undefined {
  return pool.doc.SchemaAttributes?.find((attribute) => attribute.Name === name);
}

/** Checks attributes of a user to be made; the value that stands last wins. Empty values count as not sent. */
export function newAttributes(pool: Pool, sent: SentAttribute[] = []): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { Name, Value = '' } of sent) {
    if (Name === 'sub') throw invalidParameter('Cannot modify the non-mutable attribute sub');
    const schema = neverWritten.has(Name) ? undefined : findSchemaAttribute(pool, Name);
    if (!schema) throw nonconforming(`Type for attribute {${Name}} could not be determined`);
    if (Value === '') continue;
    checkValue(schema, Name, Value);
    attributes.set(Name, Value);
  }
  return attributes;
}

/** Refuses a user who lacks what the pool requires [measured GH amplify-backend#3117]. */
export function checkRequired(pool: Pool, attributes: Map<string, string>) {
  const missing = missingRequired(pool, attributes);
  if (missing.length > 0) throw nonconforming(missing.map((name) => `${name}: The attribute is required`).join('\n'));
}

/** An address has to be there to be vouched for [sdk]; the wording is not known. */
export function checkVouched(attributes: Map<string, string>) {
  for (const name of ['email', 'phone_number']) {
    if (attributes.get(`${name}_verified`)?.toLowerCase() === 'true' && !attributes.get(name)) {
      throw invalidParameter(`${name} is required when ${name}_verified is true.`);
    }
  }
}

/** Required attributes that a user has no value of; `sub` is Cognito's own affair. */
export function missingRequired(pool: Pool, attributes: Map<string, string>): string[] {
  const required = (pool.doc.SchemaAttributes ?? []).filter((attribute) => attribute.Required);
  return required.flatMap(({ Name = '' }) => (Name !== 'sub' && !attributes.get(Name) ? [Name] : []));
}

/** Checks one attribute of an existing user that is to be set or, with an empty value, deleted [texts MOTO, unsure]. */
export function checkUpdate(pool: Pool, { Name, Value = '' }: SentAttribute) {
  const schema = findSchemaAttribute(pool, Name);
  if (Name === 'sub') throw invalidParameter('Cannot modify the non-mutable attribute sub');
  if (!schema || neverWritten.has(Name)) {
    throw invalidParameter(`Invalid user attributes: user.${Name}: Attribute does not exist in the schema.\n`);
  }
  if (schema.Mutable === false) throw invalidParameter(`user.${Name}: Attribute cannot be updated.`);
  if (Value === '' && schema.Required) throw nonconforming(`${Name}: The attribute is required`);
  if (Value !== '') checkValue(schema, Name, Value);
}

function checkValue(schema: SchemaAttributeType, name: string, value: string) {
  if (name === 'email' && !looksLikeEmail(value)) throw invalidParameter('Invalid email address format.');
  if (name === 'phone_number' && !looksLikePhone(value)) throw invalidParameter('Invalid phone number format.');
  const problem = valueProblem(schema, value);
  if (problem) throw nonconforming(`${name}: ${problem}\n`);
}

/** Only the text for a string that is too long is known [MOTO, unsure]; the others are worded after it. */
function valueProblem(schema: SchemaAttributeType, value: string): string | undefined {
  switch (schema.AttributeDataType) {
    case 'String': {
      const { MinLength, MaxLength } = schema.StringAttributeConstraints ?? {};
      const length = Array.from(value).length;
      if (MaxLength && length > Number(MaxLength)) return `String must be no longer than ${MaxLength} characters`;
      if (MinLength && length < Number(MinLength)) return `String must be no shorter than ${MinLength} characters`;
      return undefined;
    }
    case 'Number': {
      const { MinValue, MaxValue } = schema.NumberAttributeConstraints ?? {};
      if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Number must be written in digits';
      if (MaxValue && Number(value) > Number(MaxValue)) return `Number must be no greater than ${MaxValue}`;
      if (MinValue && Number(value) < Number(MinValue)) return `Number must be no less than ${MinValue}`;
      return undefined;
    }
    case 'Boolean':
      return /^(true|false)$/i.test(value) ? undefined : 'Boolean must be true or false';
    case 'DateTime':
      return Number.isNaN(Date.parse(value)) ? 'DateTime must be a date' : undefined;
    default:
      return undefined;
  }
}

const nonconforming = (problem: string) => invalidParameter(`Attributes did not conform to the schema: ${problem}`);
