import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';

const text = (Name: string, MinLength = '0', MaxLength = '2048'): SchemaAttributeType => ({
  Name,
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  StringAttributeConstraints: { MinLength, MaxLength },
});

const flag = (Name: string): SchemaAttributeType => ({
  Name,
  AttributeDataType: 'Boolean',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
});

/** The attributes every pool has, in the order DescribeUserPool gives them [doc CLI, sdk; facts §2.2]. */
export const standardAttributes: readonly SchemaAttributeType[] = [
  { ...text('sub', '1'), Mutable: false, Required: true },
  text('name'),
  text('given_name'),
  text('family_name'),
  text('middle_name'),
  text('nickname'),
  text('preferred_username'),
  text('profile'),
  text('picture'),
  text('website'),
  text('email'),
  flag('email_verified'),
  text('gender'),
  text('birthdate', '10', '10'),
  text('zoneinfo'),
  text('locale'),
  text('phone_number'),
  flag('phone_number_verified'),
  text('address'),
  {
    ...flag('updated_at'),
    AttributeDataType: 'Number',
    NumberAttributeConstraints: { MinValue: '0' },
  },
  // Follows on the pools of AWS's corpus, without limits [aws, emulator notes §2].
  { ...text('identities'), StringAttributeConstraints: {} },
];
