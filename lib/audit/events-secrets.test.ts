import { expect, it } from 'vitest';
import { isSecretName, keepableDifference } from './events-secrets';

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

const hash = (secret: string) => `hash of ${secret.length}`;

it('a difference keeps which secret changed and whether it is the same one, at any depth', () => {
  const kept = keepableDifference(
    [
      { path: 'PoolName', before: 'a', after: 'b' },
      { path: 'ClientSecret', before: 'canary-1', after: 'canary-22' },
      { path: 'Tags.team', before: 'x' },
      {
        path: 'Clients',
        after: [{ ClientSecret: 'canary', ProviderDetails: { client_secret: 'canary', scope: 'a' } }],
      },
      { path: 'GenerateSecret', after: true },
      { path: 'CreationDate', before: new Date(0) },
    ],
    hash,
  );
  expect(JSON.stringify(kept)).not.toContain('canary');
  expect(kept).toEqual([
    { path: 'PoolName', before: 'a', after: 'b' },
    { path: 'ClientSecret', before: 'hash of 10', after: 'hash of 11' },
    { path: 'Tags.team', before: 'x' },
    {
      path: 'Clients',
      after: [{ ClientSecret: 'hash of 8', ProviderDetails: { client_secret: 'hash of 8', scope: 'a' } }],
    },
    { path: 'GenerateSecret', after: true },
    { path: 'CreationDate', before: '1970-01-01T00:00:00.000Z' },
  ]);
});

it('of what people choose not even a hash is kept', () => {
  const kept = keepableDifference([{ path: 'TemporaryPassword', before: 'short', after: 'much longer' }], hash);
  expect(kept).toEqual([{ path: 'TemporaryPassword', before: '••••••', after: '••••••' }]);
});
