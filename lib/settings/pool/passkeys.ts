import { kindsFor } from '@/lib/settings/kinds-for';

const mfa = kindsFor('mfa');
const docs = 'user-pool-settings-mfa';

export const passkeySettings = {
  passkeyRelyingParty: mfa.text({
    label: 'Passkey domain',
    help: 'The domain that passkeys belong to. Left empty, the domain of the pool counts. Changing it later breaks registered passkeys.',
    docs,
    default: '',
    limits: {
      min: 1,
      max: 127,
      pattern: /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u,
      hint: 'Must be a bare domain name in small letters: no https://, port or path.',
    },
    whenEmpty: 'The domain of the pool',
    aws: 'WebAuthnConfiguration.RelyingPartyId',
  }),
  passkeyUserVerification: mfa.choice({
    label: 'Passkey check of the person',
    help: 'Whether the device must check fingerprint, face or PIN.',
    docs,
    default: 'preferred',
    options: [
      { value: 'preferred', label: 'If the device can' },
      { value: 'required', label: 'Always', help: 'Simple security keys without a PIN are refused.' },
    ],
    aws: 'WebAuthnConfiguration.UserVerification',
  }),
  passkeyFactor: mfa.choice({
    label: 'Passkeys count as',
    help: 'Whether a passkey with a check of the person is enough where MFA is asked for.',
    docs,
    default: 'SINGLE_FACTOR',
    options: [
      { value: 'SINGLE_FACTOR', label: 'One factor' },
      { value: 'MULTI_FACTOR_WITH_USER_VERIFICATION', label: 'Both factors at once' },
    ],
    aws: 'WebAuthnConfiguration.FactorConfiguration',
  }),
};
