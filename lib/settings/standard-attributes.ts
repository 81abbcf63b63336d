import type { AttributeDataType } from '@aws-sdk/client-cognito-identity-provider';
import type { Option } from '@/lib/settings/kinds';

/** The standard attributes that a person can be asked for, in Cognito's order (facts 2.2). */
export const standardAttributes = [
  { value: 'name', label: 'Full name' },
  { value: 'given_name', label: 'Given name' },
  { value: 'family_name', label: 'Family name' },
  { value: 'middle_name', label: 'Middle name' },
  { value: 'nickname', label: 'Nickname' },
  { value: 'preferred_username', label: 'Preferred user name' },
  { value: 'profile', label: 'Profile page' },
  { value: 'picture', label: 'Picture' },
  { value: 'website', label: 'Website' },
  { value: 'email', label: 'E-mail address' },
  { value: 'gender', label: 'Gender' },
  { value: 'birthdate', label: 'Date of birth', help: 'Ten characters, as in 1990-05-17.' },
  { value: 'zoneinfo', label: 'Time zone' },
  { value: 'locale', label: 'Language and region' },
  { value: 'phone_number', label: 'Phone number', help: 'With + and country code, as in +4915112345678.' },
  { value: 'address', label: 'Postal address' },
  { value: 'updated_at', label: 'Time of last change', help: 'A number: seconds since 1970.' },
] as const satisfies readonly Option[];

export type StandardAttribute = (typeof standardAttributes)[number]['value'];

const names: ReadonlySet<string> = new Set(standardAttributes.map(({ value }) => value));

export function isStandardAttribute(name: string): name is StandardAttribute {
  return names.has(name);
}

/** Names that Cognito keeps for itself besides the standard ones; none of them can be asked for or written. */
export const ownAttributes: readonly string[] = ['sub', 'email_verified', 'phone_number_verified', 'identities'];

/** The data type of a standard attribute; a schema entry that says otherwise is refused (facts 2.3). */
export function dataTypeOf(name: StandardAttribute): AttributeDataType {
  return name === 'updated_at' ? 'Number' : 'String';
}
