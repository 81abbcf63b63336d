import { expect, test } from 'vitest';
import { ipe, openBench, refusal } from './testing/bench.ts';
import { rawCall } from './testing/raw.ts';

const { api, emulator } = openBench();
const one = (problem: string) => ipe(`1 validation error detected: ${problem}`);

test('one violation; enum values without quotes [measured GH rosberglinhares#1]', async () => {
  const { body, status } = await rawCall(emulator, 'CreateUserPool', { PoolName: 'a', MfaConfiguration: 'false' });
  expect(status).toBe(400);
  expect(body).toEqual({
    __type: 'InvalidParameterException',
    message:
      "1 validation error detected: Value 'false' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OPTIONAL, OFF, ON]",
  });
});

test('several violations in one message, sensitive members without value [measured GH cognito-identity-js#388]', async () => {
  const { message } = await refusal(api.signUp({ ClientId: 'a', Username: '', Password: ' x' }));
  expect(message).toBe(
    [
      "4 validation errors detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
      "Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$",
      "Value at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1",
      "Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
    ].join('; '),
  );
});

test('pool id [measured GH anomalyco/guide#127], before any lookup [facts §1.4]', async () => {
  expect(await refusal(api.describeUserPool({ UserPoolId: 'X' }))).toEqual(
    one(
      "Value 'X' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+",
    ),
  );
});

test('a number out of its range [measured GH boto3#1356]', async () => {
  expect(await refusal(api.listUsers({ UserPoolId: 'eu-central-1_a', Limit: 100 }))).toEqual(
    one("Value '100' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60"),
  );
});

test('a required member that is missing [measured GH cognito-auth-js#65]', async () => {
  const { body } = await rawCall(emulator, 'DescribeUserPool', {});
  expect(body.message).toBe(
    "1 validation error detected: Value null at 'userPoolId' failed to satisfy constraint: Member must not be null",
  );
});

test('a list of plain values is named as a whole [measured GH cfn-user-guide#563]', async () => {
  const input = { UserPoolId: 'eu-central-1_a', ClientName: 'a', AllowedOAuthFlows: ['code', 'token'] };
  const { body } = await rawCall(emulator, 'CreateUserPoolClient', input);
  expect(body.message).toBe(
    "1 validation error detected: Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [implicit, client_credentials, code]]",
  );
});

test('all constraints of the elements are named [measured GH aws-sdk-java-v2#5528]', async () => {
  const input = { UserPoolId: 'eu-central-1_a', ClientName: 'a', CallbackURLs: [''] };
  expect(await refusal(api.createUserPoolClient(input))).toEqual(
    one(
      "Value '[]' at 'callbackURLs' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+]",
    ),
  );
});

test('structures in a list are numbered from 1 [measured PF]', async () => {
  const Schema = [
    { Name: 'fine', AttributeDataType: 'String' as const },
    { Name: 'x'.repeat(21), AttributeDataType: 'String' as const },
  ];
  expect(await refusal(api.createUserPool({ PoolName: 'a', Schema }))).toEqual(
    one(
      `Value '${'x'.repeat(21)}' at 'schema.2.member.name' failed to satisfy constraint: Member must have length less than or equal to 20`,
    ),
  );
});

test('lengths count characters, not UTF-16 units', async () => {
  const { UserPool } = await api.createUserPool({
    PoolName: 'a',
    VerificationMessageTemplate: { EmailSubject: '😀'.repeat(140) },
  });
  expect(UserPool?.VerificationMessageTemplate?.EmailSubject).toHaveLength(280);
});

test('too many elements [measured PF]', async () => {
  const Schema = Array.from({ length: 51 }, (_, at) => ({ Name: `a${at}`, AttributeDataType: 'String' as const }));
  const { message } = await refusal(api.createUserPool({ PoolName: 'a', Schema }));
  expect(message).toMatch(
    /at 'schema' failed to satisfy constraint: Member must have length less than or equal to 50$/,
  );
});

test('text of a verification code without {####} [measured PF]', async () => {
  const { message } = await refusal(
    api.createUserPool({ PoolName: 'a', VerificationMessageTemplate: { EmailMessage: 'hello there' } }),
  );
  expect(message).toMatch(
    /^1 validation error detected: Value 'hello there' at 'verificationMessageTemplate\.emailMessage'/,
  );
});

test('a tag key over 128 characters is named by the map', async () => {
  const UserPoolTags = { ['k'.repeat(129)]: 'v' };
  const { message } = await refusal(api.createUserPool({ PoolName: 'a', UserPoolTags }));
  expect(message).toMatch(/at 'userPoolTags' failed to satisfy constraint: Map keys must satisfy constraint: \[Member/);
});
