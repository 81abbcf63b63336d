import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, ipe, openBench, refusal } from '../testing/bench.ts';

let bench: Bench;
let UserPoolId: string;
beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
});

const oidc = {
  client_id: 'a',
  client_secret: 'b',
  authorize_scopes: 'openid',
  oidc_issuer: 'https://idp.example',
  attributes_request_method: 'GET',
};
const google = { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid' };

const create = (
  ProviderType: IdentityProviderTypeType,
  ProviderName: string,
  ProviderDetails: Record<string, string>,
  more = {},
) => bench.api.createIdentityProvider({ UserPoolId, ProviderName, ProviderType, ProviderDetails, ...more });

describe('identity providers', () => {
  it('are made, described, listed, changed member by member, and deleted', async () => {
    const made = await create('OIDC', 'Corp', oidc, { IdpIdentifiers: ['corp.example'] });
    expect(made.IdentityProvider).toMatchObject({ ProviderName: 'Corp', AttributeMapping: { username: 'sub' } });
    await bench.api.updateIdentityProvider({ UserPoolId, ProviderName: 'Corp', AttributeMapping: { email: 'mail' } });
    const { IdentityProvider } = await bench.api.describeIdentityProvider({ UserPoolId, ProviderName: 'Corp' });
    expect(IdentityProvider).toMatchObject({
      ProviderDetails: oidc,
      AttributeMapping: { email: 'mail', username: 'sub' },
      IdpIdentifiers: ['corp.example'],
    });
    const found = await bench.api.getIdentityProviderByIdentifier({ UserPoolId, IdpIdentifier: 'corp.example' });
    expect(found.IdentityProvider?.ProviderName).toBe('Corp');
    await create('Google', 'Google', google);
    const first = await bench.api.listIdentityProviders({ UserPoolId, MaxResults: 1 });
    expect(first.Providers).toMatchObject([{ ProviderName: 'Corp', ProviderType: 'OIDC' }]);
    const second = await bench.api.listIdentityProviders({ UserPoolId, MaxResults: 1, NextToken: first.NextToken });
    expect(second).toMatchObject({ Providers: [{ ProviderName: 'Google' }] });
    expect(second.NextToken).toBeUndefined();
    await bench.api.deleteIdentityProvider({ UserPoolId, ProviderName: 'Corp' });
    const gone = bench.api.deleteIdentityProvider({ UserPoolId, ProviderName: 'Corp' });
    expect((await refusal(gone)).name).toBe('ResourceNotFoundException');
  });

  it('are named by app clients only when they exist [measured PF]', async () => {
    const make = () => bench.makeClient(UserPoolId, { SupportedIdentityProviders: ['COGNITO', 'Corp'] });
    expect(await refusal(make())).toEqual(ipe(`The provider Corp does not exist for User Pool ${UserPoolId}`));
    await create('OIDC', 'Corp', oidc);
    expect(await make()).toBeTruthy();
  });

  it('do not show a private key [doc CLI]', async () => {
    const apple = { client_id: 'a', team_id: 'b', key_id: 'c', private_key: 'd', authorize_scopes: 'email' };
    const { IdentityProvider } = await create('SignInWithApple', 'SignInWithApple', apple);
    expect(IdentityProvider?.ProviderDetails).not.toHaveProperty('private_key');
  });

  it('are unique by name in their pool', async () => {
    await create('OIDC', 'Corp', oidc);
    expect((await refusal(create('OIDC', 'Corp', oidc))).name).toBe('DuplicateProviderException');
  });

  it.each<[string, IdentityProviderTypeType, string, Record<string, string>, string]>([
    [
      'OIDC, a detail missing',
      'OIDC',
      'Corp',
      { ...oidc, oidc_issuer: '' },
      'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
    ],
    [
      'OIDC over http',
      'OIDC',
      'Corp',
      { ...oidc, oidc_issuer: 'http://idp.example' },
      'OIDC endpoint must start with https://',
    ],
    [
      'social without a secret',
      'Google',
      'Google',
      { client_id: 'a', authorize_scopes: 'b' },
      'clientId, clientSecret and authorizeScopes are all required idp details.',
    ],
    ['social under another name', 'Google', 'Goggle', google, 'Provider Goggle cannot be of type Google.'],
    [
      'Apple without its key',
      'SignInWithApple',
      'SignInWithApple',
      google,
      'clientId, privateKey, teamId, and keyId are all required idp details.',
    ],
    [
      'SAML without metadata',
      'SAML',
      'Corp',
      {},
      'At least one of the MetadataURL or MetadataFile should be provided.',
    ],
    [
      'SAML with both',
      'SAML',
      'Corp',
      { MetadataURL: 'https://a', MetadataFile: 'b' },
      'Only one of the MetadataURL or MetadataFile should be provided.',
    ],
  ])('are refused: %s [measured PF]', async (_case, type, name, details, message) => {
    expect(await refusal(create(type, name, details))).toEqual(ipe(message));
  });
});
