import { expect, it } from 'vitest';
import { maskExchange } from './mask';

const secret = 'canary-3f9a';

it.each([
  'PASSWORD',
  'NEW_PASSWORD',
  'SECRET_HASH',
  'SMS_MFA_CODE',
  'SOFTWARE_TOKEN_MFA_CODE',
  'EMAIL_OTP_CODE',
  'UserCode',
  'SecretCode',
  'ClientSecret',
  'ANSWER',
  'CREDENTIAL',
  'Session',
  'RefreshToken',
  'REFRESH_TOKEN',
  'PASSWORD_CLAIM_SIGNATURE',
  'code',
  'client_secret',
  'code_verifier',
])('%s is masked, however deep it lies', (name) => {
  expect(JSON.stringify(maskExchange({ [name]: secret, AuthParameters: { [name]: secret } }))).not.toContain(secret);
});

it('leaves what one may read, and says how long an opaque text is', () => {
  expect(maskExchange({ USERNAME: 'ann', AuthFlow: 'USER_AUTH', ANSWER: 'SMS_MFA', Session: 'x'.repeat(30) })).toEqual({
    USERNAME: 'ann',
    AuthFlow: 'USER_AUTH',
    ANSWER: 'SMS_MFA',
    Session: 'xxxxxxxx… (30 characters)',
  });
});

it('drops what the SDK adds for itself', () => {
  expect(maskExchange({ $metadata: { requestId: 'x' }, ExpiresIn: 3600 })).toEqual({ ExpiresIn: 3600 });
});
