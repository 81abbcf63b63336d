import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, test } from 'vitest';
import { ipe, openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;
type Sent = Omit<CreateUserPoolClientCommandInput, 'UserPoolId' | 'ClientName'>;
let UserPoolId = '';
const create = (input: Sent) => api.createUserPoolClient({ UserPoolId, ClientName: 'web', ...input });

beforeAll(async () => {
  const Schema = [
    { Name: 'plan', AttributeDataType: 'String' as const },
    { Name: 'email', Required: true },
  ];
  UserPoolId = await bench.makePool({ Schema });
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await api.createResourceServer({ UserPoolId, Identifier: 'https://api', Name: 'api', Scopes });
});

const code: Sent = { AllowedOAuthFlows: ['code'], AllowedOAuthScopes: ['openid'], CallbackURLs: ['https://a.de/'] };
const units = (AccessToken: 'minutes' | 'hours', RefreshToken: 'minutes' | 'days'): Sent => ({
  TokenValidityUnits: { AccessToken, RefreshToken },
});
const range = 'Invalid range for token validity.';
const write = 'Invalid write attributes specified while creating a client';

describe('CreateUserPoolClient refuses', () => {
  test.each<[string, string, Sent, string]>([
    [
      'legacy and new flow names together',
      'measured PF',
      { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'ALLOW_USER_SRP_AUTH'] },
      "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
    ],
    [
      'OAuth without flows',
      'measured PF',
      { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthScopes: ['openid'] },
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    ],
    [
      'a code grant without callback',
      'measured PF',
      { ...code, CallbackURLs: undefined },
      'CallbackUrls can not be empty when code flow or implicit flow is selected',
    ],
    [
      'a default redirect that is no callback',
      'measured PF',
      { ...code, DefaultRedirectURI: 'https://b.de/' },
      'The default redirect URI https://b.de/ is not in the callback URIs list.',
    ],
    ['http', 'measured PF', { ...code, CallbackURLs: ['http://a.de/'] }, 'http://a.de/ cannot use the HTTP protocol.'],
    [
      'http as sign-out address',
      'measured PF',
      { ...code, LogoutURLs: ['http://localhost.a.de/'] },
      'http://localhost.a.de/ cannot use the HTTP protocol.',
    ],
    [
      'a fragment',
      'measured PF',
      { ...code, CallbackURLs: ['https://a.de/#x'] },
      'https://a.de/#x cannot use fragment',
    ],
    [
      'an unknown provider',
      'measured PF',
      { SupportedIdentityProviders: ['COGNITO', 'Google'] },
      'The provider Google does not exist for User Pool POOL',
    ],
    [
      'an unknown attribute to read',
      'measured PF',
      { ReadAttributes: ['email', 'custom:nope'] },
      'Invalid read attributes specified while creating a client',
    ],
    ['sub as attribute to write', 'measured PF', { WriteAttributes: ['email', 'sub'] }, write],
    ['email_verified as attribute to write', 'measured PF', { WriteAttributes: ['email', 'email_verified'] }, write],
    ['a required attribute left out of those to write', 'sdk', { WriteAttributes: ['name'] }, write],
    [
      'the context of users without a secret',
      'measured TF, PF',
      { EnablePropagateAdditionalUserContextData: true },
      'Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
    ],
    [
      'half an analytics configuration',
      'measured PF',
      { AnalyticsConfiguration: { ApplicationId: 'a1' } },
      'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid',
    ],
    ['access tokens of 4 minutes', 'measured PF', { AccessTokenValidity: 4, ...units('minutes', 'days') }, range],
    ['access tokens of 25 hours', 'measured PF', { AccessTokenValidity: 25, ...units('hours', 'days') }, range],
    ['60 hours, when minutes were meant', 'measured PF', { AccessTokenValidity: 60 }, range],
    ['refresh tokens of 59 minutes', 'measured PF', { RefreshTokenValidity: 59, ...units('hours', 'minutes') }, range],
    [
      'access tokens that outlive refresh tokens',
      'measured PF',
      { AccessTokenValidity: 2, RefreshTokenValidity: 90, ...units('hours', 'minutes') },
      'Access and Id Token expiration times must be less than or equal to refresh token expiration times.',
    ],
    [
      'an empty list of callbacks',
      'measured GH aws-sdk-java-v2#5528',
      { CallbackURLs: [] },
      "1 validation error detected: Value '[]' at 'callbackURLs' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+]",
    ],
  ])('%s [%s]', async (_, _source, input, message) => {
    expect(await refusal(create(input))).toEqual(ipe(message.replace('POOL', UserPoolId)));
  });

  test.each<[string, Sent, string]>([
    [
      'client_credentials with another flow',
      { ...code, AllowedOAuthFlows: ['client_credentials', 'code'], GenerateSecret: true },
      'client_credentials flow can not be selected along with code flow or implicit flow.',
    ],
    [
      'client_credentials without a secret',
      { AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['https://api/read'] },
      'client_credentials flow can not be selected if client does not have a client secret.',
    ],
  ])('%s [text measured PF, class sdk]', async (_, input, message) => {
    expect(await refusal(create(input))).toEqual({ name: 'InvalidOAuthFlowException', message });
  });

  test('an unknown scope [text measured PF, class sdk]', async () => {
    expect(await refusal(create({ ...code, AllowedOAuthScopes: ['https://api/write'] }))).toEqual({
      name: 'ScopeDoesNotExistException',
      message: 'Invalid scope requested: https://api/write',
    });
  });

  test.each<[string, Sent]>([
    ['an own secret beside a generated one [sdk]', { GenerateSecret: true, ClientSecret: 'a'.repeat(24) }],
    ['a secret under 24 characters [MODEL]', { ClientSecret: 'a'.repeat(23) }],
    ['an address without scheme', { ...code, CallbackURLs: ['a.de/callback'] }],
    [
      'rotation beside ALLOW_REFRESH_TOKEN_AUTH [sdk; unknown where]',
      { RefreshTokenRotation: { Feature: 'ENABLED' }, ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] },
    ],
  ])('%s', async (_, input) => {
    expect((await refusal(create(input))).name).toBe('InvalidParameterException');
  });
});

describe('CreateUserPoolClient accepts', () => {
  test.each<[string, Sent]>([
    [
      'http on loopback names [measured PF, sdk]',
      {
        ...code,
        CallbackURLs: ['http://localhost:3000/', 'http://127.0.0.1/a', 'http://[::1]:8080/'],
      },
    ],
    ['schemes of apps [sdk]', { ...code, CallbackURLs: ['myapp://signin'] }],
    ['a custom scope', { ...code, AllowedOAuthScopes: ['openid', 'https://api/read'] }],
    ['custom attributes', { ReadAttributes: ['custom:plan'], WriteAttributes: ['email', 'custom:plan'] }],
  ])('%s', async (_, input) => {
    await expect(create(input)).resolves.toBeDefined();
  });
});
