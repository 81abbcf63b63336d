import { type FailureGuide, pool } from './failure-guide';

/** What goes wrong with passkeys. The names are the SDK's; of the texts only those of the embedded Cognito are known. */
export const passkeyFailures: readonly FailureGuide[] = [
  {
    id: 'passkeys-off',
    matches: /WebAuthnNotEnabledException/,
    symptom: 'Passkeys are not enabled',
    cause: 'Passkeys are not among the ways to sign in to this pool.',
    change: 'Choose passkeys among the ways to sign in. They need the Essentials plan.',
    at: pool('firstFactors'),
  },
  {
    id: 'passkeys-without-domain',
    matches: /WebAuthnConfigurationMissingException/,
    symptom: 'No relying party',
    cause: 'Passkeys belong to a domain, and this pool has neither a passkey domain nor a domain of its own.',
    change: 'Enter the domain of your app as the passkey domain, or give the pool a domain.',
    at: pool('passkeyRelyingParty'),
  },
  {
    id: 'passkey-origin',
    matches: /WebAuthnOriginNotAllowedException/,
    symptom: 'Origin not allowed',
    cause: 'The page that made the passkey is not on the passkey domain of the pool, nor below it.',
    change: 'Let your app run on that domain, by https, or enter the app’s domain as the passkey domain.',
    at: pool('passkeyRelyingParty'),
  },
  {
    id: 'passkey-domain-changed',
    matches: /WebAuthnRelyingPartyMismatchException/,
    symptom: 'Another relying party',
    cause: 'The passkey was made for another domain than the pool’s passkey domain of today.',
    change: 'Make a new passkey. Passkeys of a former domain do not come back unless the domain does.',
    at: pool('passkeyRelyingParty'),
  },
  {
    id: 'passkey-challenge-over',
    matches: /WebAuthnChallengeNotFoundException/,
    symptom: 'Challenge not found',
    cause: 'It took too long between the start and the end of adding the passkey, or it was added already.',
    change: 'Begin again, and answer the browser within a minute or so.',
  },
  {
    id: 'passkey-other-client',
    matches: /WebAuthnClientMismatchException/,
    symptom: 'Another app client',
    cause: 'The passkey was begun with the access token of one app client and finished with that of another.',
    change: 'Use the access token of the same sign-in for both steps.',
  },
  {
    id: 'passkey-not-supported',
    matches: /WebAuthnCredentialNotSupportedException/,
    symptom: 'Passkey not supported',
    cause:
      'The device made a passkey that the pool does not take: of another kind of key, or without checking the person where the pool asks for that.',
    change: 'Use another device or security key, or relax the check of the person.',
    at: pool('passkeyUserVerification'),
  },
  {
    id: 'passkey-limit',
    matches: /LimitExceededException.*passkey/i,
    symptom: 'Too many passkeys',
    cause: 'This person has 20 passkeys, the most that Cognito keeps for one.',
    change: 'Delete one that is not used any more.',
  },
  {
    id: 'passkey-not-accepted',
    matches: /The passkey was not accepted/,
    symptom: 'The passkey was not accepted',
    cause:
      'The signature is not one that this user’s passkey makes here: of another domain, another page, or an old one.',
    change: 'Try again with a passkey that this person registered, on a page of the passkey domain.',
    at: pool('passkeyRelyingParty'),
  },
];
