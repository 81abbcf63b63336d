import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { RecordFields, RecordOf } from '@/lib/settings/kinds';
import { isStandardAttribute, ownAttributes } from '@/lib/settings/standard-attributes';

export const customFields = {
  name: {
    kind: 'text',
    label: 'Name',
    default: '',
    limits: {
      min: 1,
      max: 20,
      pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
      hint: 'May contain letters, digits and signs, but no spaces.',
    },
  },
  type: {
    kind: 'choice',
    label: 'Type',
    default: 'String',
    options: [
      { value: 'String', label: 'Text' },
      { value: 'Number', label: 'Number' },
      { value: 'Boolean', label: 'True or false' },
      { value: 'DateTime', label: 'Date and time' },
    ],
  },
  min: { kind: 'number', label: 'Minimum', default: null },
  max: { kind: 'number', label: 'Maximum', default: null },
  mutable: {
    kind: 'toggle',
    label: 'Can change',
    help: 'Off: set once when the user is created, then fixed for ever.',
    default: true,
  },
  developerOnly: {
    kind: 'toggle',
    label: 'Administrators only',
    help: 'An old feature: only your back end can write it. Write attributes of the app client do the same better.',
    default: false,
  },
} as const satisfies RecordFields;

export type CustomAttribute = RecordOf<typeof customFields>;

/** Reads one schema entry of a described pool; nothing when it is a standard attribute. */
export function readCustom(entry: SchemaAttributeType): CustomAttribute[] {
  const name = (entry.Name ?? '').replace(/^dev:/, '').replace(/^custom:/, '');
  if (name === '' || isStandardAttribute(name) || ownAttributes.includes(name)) return [];
  const numeric = entry.AttributeDataType === 'Number';
  const [text, number] = [entry.StringAttributeConstraints, entry.NumberAttributeConstraints];
  return [
    {
      name,
      type: entry.AttributeDataType ?? 'String',
      min: bound(numeric ? number?.MinValue : text?.MinLength),
      max: bound(numeric ? number?.MaxValue : text?.MaxLength),
      // Cognito takes a custom attribute as mutable unless told otherwise (facts 2.2).
      mutable: entry.Mutable ?? true,
      developerOnly: entry.DeveloperOnlyAttribute ?? false,
    },
  ];
}

function bound(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** One schema entry for CreateUserPool. `Mutable` is always sent: its default is not documented (facts 2.2). */
export function writeCustom({ name, type, min, max, mutable, developerOnly }: CustomAttribute): SchemaAttributeType {
  const entry: SchemaAttributeType = {
    Name: name,
    AttributeDataType: type,
    Mutable: mutable,
    ...(developerOnly ? { DeveloperOnlyAttribute: true } : {}),
  };
  if (type === 'String') return { ...entry, ...constraints('StringAttributeConstraints', 'Length', min, max) };
  if (type === 'Number') return { ...entry, ...constraints('NumberAttributeConstraints', 'Value', min, max) };
  return entry;
}

/** Limits are texts in the API; one that is not set is left out. */
function constraints(member: string, what: string, min: number | null, max: number | null): SchemaAttributeType {
  const limits = {
    ...(min === null ? {} : { [`Min${what}`]: min.toString() }),
    ...(max === null ? {} : { [`Max${what}`]: max.toString() }),
  };
  return Object.keys(limits).length === 0 ? {} : { [member]: limits };
}
