import { type CustomAttribute, customFields, readCustom, writeCustom } from '@/lib/settings/custom-attributes';
import { kindsFor } from '@/lib/settings/kinds-for';
import { dataTypeOf, isStandardAttribute, standardAttributes } from '@/lib/settings/standard-attributes';

const pool = kindsFor('pool');

export const attributeSettings = {
  requiredAttributes: pool.choices({
    label: 'Required attributes',
    help: 'Nobody can be created or sign up without them. This can never be changed, so ask for little.',
    docs: 'user-pool-settings-attributes',
    default: ['email'],
    awsDefault: [],
    options: standardAttributes,
    aws: {
      paths: ['Schema[].Name', 'Schema[].AttributeDataType', 'Schema[].Required', 'Schema[].Mutable'],
      read: ({ Schema = [] }) =>
        Schema.flatMap(({ Name = '', Required }) => (Required && isStandardAttribute(Name) ? [Name] : [])),
      write: (required) =>
        required.length === 0
          ? {}
          : {
              Schema: required.map((Name) => ({
                Name,
                AttributeDataType: dataTypeOf(Name),
                Required: true,
                Mutable: true,
              })),
            },
    },
  }),
  customAttributes: pool.records({
    label: 'Custom attributes',
    help: 'Your own fields on each user, up to 50. You can add more later, but never rename, change or remove one.',
    docs: 'user-pool-settings-attributes',
    default: [],
    item: 'custom attribute',
    maxItems: 50,
    fields: customFields,
    aws: {
      paths: [
        'Schema[].Name',
        'Schema[].AttributeDataType',
        'Schema[].Mutable',
        'Schema[].DeveloperOnlyAttribute',
        'Schema[].StringAttributeConstraints.MinLength',
        'Schema[].StringAttributeConstraints.MaxLength',
        'Schema[].NumberAttributeConstraints.MinValue',
        'Schema[].NumberAttributeConstraints.MaxValue',
      ],
      read: ({ Schema = [] }): CustomAttribute[] => Schema.flatMap(readCustom),
      write: (attributes) => (attributes.length === 0 ? {} : { Schema: attributes.map(writeCustom) }),
    },
  }),
};
