import { type FailureGuide, pool } from './failure-guide';

/** What goes wrong with codes and accounts on the way, and what the libraries of an app say about an answer of Cognito. */
export const appFailures: readonly FailureGuide[] = [
  {
    id: 'state-mismatch',
    matches:
      /unexpected "state"|No matching state found|mismatching_state|state (is |was )?(missing|mismatch)|(pkceCodeVerifier|state) value could not be parsed|No state in response/i,
    symptom: 'State mismatch, or no matching state found',
    cause:
      'The browser came back without what the app kept in it when it sent it away: on another host name (localhost and 127.0.0.1 are two), in another browser, with a cookie that is over, or by a link that the app did not make.',
    change: 'Begin at the app, on the very host of the callback URL, and begin anew each time.',
  },
  {
    id: 'nonce-mismatch',
    matches: /nonce.*(mismatch|does not match|invalid)|(unexpected|invalid|missing).*nonce/i,
    symptom: 'Nonce mismatch',
    cause:
      'The ID token belongs to another sign-in than the one the app began. Tokens of people who come by an identity provider have a nonce even where none was sent.',
    change: 'Send a nonce with each link and let the library check it.',
  },
  {
    id: 'wrong-token',
    matches: /Token use not allowed|Not an access token/i,
    symptom: 'Token use not allowed: id. Expected: access',
    cause: 'The app sent its ID token to an API, or the other way round.',
    change: 'Send the access token to APIs. The ID token is for the app itself.',
  },
  {
    id: 'access-token-over',
    matches: /Access Token has (expired|been revoked)|Invalid Access Token|jwt expired|Token expired at/i,
    symptom: 'Access Token has expired',
    cause: 'The access token is over, was revoked, or is not one of this pool.',
    change: 'Refresh the tokens shortly before they expire, and sign in again where the refresh token is over, too.',
  },
  {
    id: 'code-over',
    matches: /ExpiredCodeException|request a code again/,
    symptom: 'Invalid code provided, please request a code again',
    cause: 'The code is too old or was used: codes of a sign-up last a day, those for a password an hour.',
    change: 'Ask for a new one. It ends the one before.',
  },
  {
    id: 'code-not-sent',
    matches: /CodeDeliveryFailureException/,
    symptom: 'CodeDeliveryFailureException',
    cause: 'Cognito could not hand the message to Amazon SES or SNS: sandbox, quota, region or role.',
    change: 'Check what the pool sends with, and send a test from there.',
    at: pool('emailSender'),
  },
  {
    id: 'nothing-to-send-to',
    matches: /no registered\/verified email or phone_number|MFAMethodNotFoundException/,
    symptom: 'No registered/verified email or phone_number',
    cause: 'This person has no verified address or number that a code could go to.',
    change: 'Enter one in the account of the user, as verified.',
    at: { kind: 'user' },
  },
  {
    id: 'recovery-by-administrators',
    matches: /Contact administrator to reset password/,
    symptom: 'Contact administrator to reset password',
    cause: 'In this pool people cannot set a new password themselves.',
    change: 'Set one for them, or allow recovery by e-mail or SMS.',
    at: pool('recovery'),
  },
  {
    id: 'account-exists',
    matches: /UsernameExistsException|AliasExistsException|(User|account).* already exists|An account with the/i,
    symptom: 'User already exists',
    cause: 'Somebody has this name, or this address or number as the name to sign in with.',
    change: 'Let the person sign in or reset the password.',
    at: { kind: 'user' },
  },
];
