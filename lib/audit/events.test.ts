import { expect, it } from 'vitest';
import { isSecretName, maskDifference, masked, maskSecrets } from './events';

it.each([
  'ClientSecret',
  'Password',
  'TemporaryPassword',
  'PreviousPassword',
  'ProposedPassword',
  'AccessToken',
  'RefreshToken',
  'Session',
  'SecretHash',
  'ProviderDetails.client_secret',
  'ProviderDetails.private_key',
  'secretAccessKey',
  'UserCode',
])('%s is a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

it.each([
  'Policies.PasswordPolicy.MinimumLength',
  'PasswordPolicy',
  'passwordMinLength',
  'TemporaryPasswordValidityDays',
  'temporaryPasswordDays',
  'AccessTokenValidity',
  'accessTokenValidity',
  'TokenValidityUnits',
  'EnableTokenRevocation',
  'RefreshTokenRotation',
  'AuthSessionValidity',
  'GenerateSecret',
  'generateSecret',
  'ProviderDetails.token_url',
  'PoolName',
  'UserStatus',
])('%s is none', (name) => {
  expect(isSecretName(name)).toBe(false);
});

it('masks secrets at any depth and leaves the rest', () => {
  const value = {
    PoolName: 'Notes',
    Policies: { PasswordPolicy: { MinimumLength: 12 } },
    GenerateSecret: true,
    ClientSecret: 'canary',
    Clients: [{ ClientSecret: 'canary', ProviderDetails: { client_secret: 'canary', authorize_scopes: 'openid' } }],
  };
  const kept = maskSecrets(value);
  expect(JSON.stringify(kept)).not.toContain('canary');
  expect(kept).toEqual({
    ...value,
    ClientSecret: masked,
    Clients: [{ ClientSecret: masked, ProviderDetails: { client_secret: masked, authorize_scopes: 'openid' } }],
  });
});

it('a difference keeps which secret changed, not how', () => {
  expect(
    maskDifference([
      { path: 'PoolName', before: 'a', after: 'b' },
      { path: 'ClientSecret', before: 'canary-1', after: 'canary-2' },
      { path: 'TemporaryPassword', after: 'canary-3' },
      { path: 'Tags.team', before: 'x' },
    ]),
  ).toEqual([
    { path: 'PoolName', before: 'a', after: 'b' },
    { path: 'ClientSecret', before: masked, after: masked },
    { path: 'TemporaryPassword', after: masked },
    { path: 'Tags.team', before: 'x' },
  ]);
});
