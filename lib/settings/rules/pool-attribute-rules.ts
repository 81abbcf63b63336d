import type { CustomAttribute } from '@/lib/settings/custom-attributes';
import type { Finding, PoolRule } from '@/lib/settings/rules/rule';
import { isStandardAttribute, ownAttributes } from '@/lib/settings/standard-attributes';

/** One finding for each custom attribute that a test calls wrong. */
function each(
  attributes: readonly CustomAttribute[],
  field: keyof CustomAttribute,
  wrong: (attribute: CustomAttribute, index: number) => string | false,
): Finding[] {
  return attributes.flatMap((attribute, index) => {
    const message = wrong(attribute, index);
    return message ? [{ message, index, field }] : [];
  });
}

/** The schema of the pool (facts 2.3). */
export const attributeRules: readonly PoolRule[] = [
  {
    id: 'custom-attribute-twice',
    level: 'error',
    settings: ['customAttributes'],
    check: ({ customAttributes: all }) =>
      each(
        all,
        'name',
        ({ name }, index) =>
          name !== '' &&
          all.findIndex((other) => other.name === name) < index &&
          `There is already a custom attribute ${name}. Give this one another name.`,
      ),
  },
  {
    id: 'custom-attribute-name-taken',
    level: 'error',
    settings: ['customAttributes'],
    check: ({ customAttributes: all }) =>
      each(
        all,
        'name',
        ({ name }) =>
          (isStandardAttribute(name) || ownAttributes.includes(name)) &&
          `${name} is an attribute of Cognito’s own. Choose another name.`,
      ),
  },
  {
    id: 'custom-attribute-prefix',
    level: 'error',
    settings: ['customAttributes'],
    check: ({ customAttributes: all }) =>
      each(
        all,
        'name',
        ({ name }) => /^(custom|dev):/.test(name) && 'Cognito puts custom: before the name itself. Leave it out here.',
      ),
  },
  {
    id: 'custom-attribute-limits-reversed',
    level: 'error',
    settings: ['customAttributes'],
    check: ({ customAttributes: all }) =>
      each(
        all,
        'max',
        ({ type, min, max }) =>
          (type === 'String' || type === 'Number') &&
          min !== null &&
          max !== null &&
          max < min &&
          `The maximum is below the minimum. Enter ${min} or more.`,
      ),
  },
  {
    id: 'custom-attribute-length',
    level: 'error',
    settings: ['customAttributes'],
    check: ({ customAttributes: all }) =>
      (['min', 'max'] as const).flatMap((field) =>
        each(all, field, (attribute) => {
          const length = attribute[field];
          const fits = attribute.type !== 'String' || length === null || (length >= 0 && length <= 2048);
          return !fits && 'A text can have 0 to 2,048 characters. Enter a length between the two.';
        }),
      ),
  },
  {
    id: 'too-many-schema-entries',
    level: 'error',
    settings: ['customAttributes', 'requiredAttributes'],
    check: ({ requiredAttributes: required, customAttributes: custom }) =>
      custom.length <= 50 &&
      required.length + custom.length > 50 &&
      `A pool can be created with 50 required and custom attributes together; these are ${required.length + custom.length}. Leave some custom ones out: you can add them afterwards.`,
  },
];
