import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ipe, openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;
const create = (...Schema: SchemaAttributeType[]) => api.createUserPool({ PoolName: 'a', Schema });
const text = (Name: string, MinLength?: string, MaxLength?: string): SchemaAttributeType => ({
  Name,
  AttributeDataType: 'String',
  StringAttributeConstraints: { MinLength, MaxLength },
});

async function shown(...sent: SchemaAttributeType[]) {
  const { UserPool } = await create(...sent);
  return UserPool?.SchemaAttributes ?? [];
}

describe('Schema of CreateUserPool', () => {
  test('custom attributes come last, prefixed; Mutable is true when left out [MOTO, unsure, facts §2.2]', async () => {
    const last = (await shown({ Name: 'age', AttributeDataType: 'Number' })).at(-1);
    expect(last).toEqual({
      Name: 'custom:age',
      AttributeDataType: 'Number',
      DeveloperOnlyAttribute: false,
      Mutable: true,
      Required: false,
      NumberAttributeConstraints: {},
    });
  });

  test('a String without limits shows an empty block [facts §2.2]', async () => {
    const last = (await shown({ Name: 'note', AttributeDataType: 'String' })).at(-1);
    expect(last?.StringAttributeConstraints).toEqual({});
  });

  test('developer-only attributes are dev:custom: [facts §2.2]', async () => {
    const last = (await shown({ Name: 'x', AttributeDataType: 'Boolean', DeveloperOnlyAttribute: true })).at(-1);
    expect(last?.Name).toBe('dev:custom:x');
  });

  test('a standard attribute can be made required and immutable, and keeps its place [facts §2.2]', async () => {
    const attributes = await shown({ Name: 'email', Required: true, Mutable: false });
    expect(attributes[10]).toMatchObject({ Name: 'email', Required: true, Mutable: false });
    expect(attributes).toHaveLength(21);
  });

  test.each<[string, string, SchemaAttributeType[], string]>([
    [
      'required custom attributes',
      'measured PF',
      [{ ...text('a'), Required: true }],
      'Required custom attributes are not supported currently.',
    ],
    [
      'another type for a standard attribute',
      'measured PF',
      [{ Name: 'email', AttributeDataType: 'Number' }],
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
    ],
    [
      'one name twice',
      'measured PF',
      [text('a'), text('a')],
      'Duplicate custom attribute names custom:a are not allowed in a user pool schema.',
    ],
    [
      'a number with its limits reversed',
      'measured PF',
      [{ Name: 'n', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '5', MaxValue: '1' } }],
      "Attribute custom:n cannot have a max value smaller than it's min value",
    ],
    [
      'a text with its limits reversed',
      'measured PF',
      [text('t', '5', '1')],
      "Attribute custom:t cannot have a max length shorter than it's min length",
    ],
    [
      'a text longer than 2048',
      'MOTO, unsure',
      [text('t', '0', '2049')],
      'user.custom:t: String attributes cannot have a length of more than 2048',
    ],
    [
      'no type',
      'MOTO, unsure',
      [{ Name: 'x' }],
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    ],
  ])('refuses %s [%s]', async (_, _source, schema, message) => {
    expect(await refusal(create(...schema))).toEqual(ipe(message));
  });
});

describe('AddCustomAttributes', () => {
  const add = (UserPoolId: string, ...CustomAttributes: SchemaAttributeType[]) =>
    api.addCustomAttributes({ UserPoolId, CustomAttributes });

  test('adds, moves LastModifiedDate, and is refused as a whole for a name that is there [MOTO, unsure, facts §3.1]', async () => {
    const UserPoolId = await bench.makePool();
    bench.pass(1000);
    await add(UserPoolId, text('one'));
    expect(await refusal(add(UserPoolId, text('two'), text('one')))).toEqual(
      ipe('custom:one: Existing attribute already has name custom:one.'),
    );
    const { UserPool } = await api.describeUserPool({ UserPoolId });
    expect(UserPool?.SchemaAttributes?.at(-1)?.Name).toBe('custom:one');
    expect(UserPool?.LastModifiedDate?.getTime()).toBe(bench.now());
  });

  test('at most 25 at once [MODEL] and 50 in all [doc Q26]', async () => {
    const UserPoolId = await bench.makePool();
    const some = (count: number, from: number) => Array.from({ length: count }, (_, at) => text(`a${from + at}`));
    expect((await refusal(add(UserPoolId, ...some(26, 0)))).message).toContain('length less than or equal to 25');
    await add(UserPoolId, ...some(25, 0));
    await add(UserPoolId, ...some(25, 25));
    expect((await refusal(add(UserPoolId, text('more')))).name).toBe('InvalidParameterException');
  });
});
