import type { CognitoFault } from '../errors.ts';

const words: Record<string, string> = {
  CodeMismatchException: 'That code is not right. Look again, and take the newest one.',
  ExpiredCodeException: 'That code can no longer be used. Ask for a new one.',
  EnableSoftwareTokenMFAException: 'That code is not right. Wait for the next one your app shows, and try that.',
  PasswordHistoryPolicyViolationException: 'You have used that password before. Choose another one.',
  LimitExceededException: 'Too many attempts. Wait a while, then try again.',
};

/** What went wrong, for the person at the page. Cognito's own text where it is one for people. */
export function faultWords({ code, message }: CognitoFault): string {
  if (message === 'Your software token has already been used once.')
    return 'That code has been used already. Wait for the next one.';
  if (message === 'Password attempts exceeded') return 'Too many attempts. Wait a moment, then try again.';
  if (message.startsWith('Invalid session for the user')) return 'That took too long. Sign in again.';
  if (message.startsWith('The user has the most passkeys'))
    return 'You have as many passkeys as one may have. Delete one in the application first.';
  if (message.startsWith('The passkey was not accepted.'))
    return 'That passkey was not accepted. Try another one, or the password.';
  if (/^\d+ validation errors? detected/.test(message)) return validationWords(message);
  const plain = message
    .replace(/^Attributes did not conform to the schema: /, '')
    .replace(/^Password did not conform with policy: /, '')
    .trim();
  return words[code] ?? (plain ? sentence(plain) : 'That did not work.');
}

/** Some of Cognito's texts end in a full stop, some do not. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The names of the fields are the API's; their rules are put in words. */
function validationWords(message: string): string {
  if (/at 'password'.*length greater than/.test(message) || /at 'newPassword'.*length greater/.test(message))
    return 'Password not long enough.';
  if (/at '(password|newPassword)'/.test(message)) return 'The password is too long, or begins or ends with a blank.';
  if (/at 'username'/.test(message))
    return 'That is not a name to sign in with: it may have no blanks, and at most 128 characters.';
  if (/at 'confirmationCode'|[cC]ode'/.test(message)) return 'That is not a code.';
  return 'Something on this page is missing or too long.';
}
