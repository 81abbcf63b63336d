import type { PendingChallenge } from './exchange';

/** One thing to type. `name` is its name in ChallengeResponses. */
export interface ChallengeField {
  name: string;
  label: string;
  kind: 'password' | 'code' | 'text';
}

/** What to ask the person for, and how. */
export interface ChallengeForm {
  title: string;
  explains: string;
  fields: readonly ChallengeField[];
  /** One of these goes into ANSWER; some bring a field of their own. */
  choices?: readonly { value: string; label: string; field?: ChallengeField }[];
  /** What the challenge tells the app, by name. */
  told?: readonly (readonly [name: string, value: string])[];
  /** Answered by more than typing. */
  special?: 'software-token' | 'passkey';
  /** Several forms to choose from, each with an answer of its own. */
  ways?: readonly { value: string; label: string; form: ChallengeForm }[];
  /** A code is on its way to somebody. */
  sent?: boolean;
}

const code = (name: string): ChallengeField => ({ name, label: 'Code', kind: 'code' });
const password: ChallengeField = { name: 'PASSWORD', label: 'Password', kind: 'password' };

const choiceNames: Record<string, string> = {
  PASSWORD: 'Password',
  PASSWORD_SRP: 'Password, by SRP',
  EMAIL_OTP: 'Code by e-mail',
  EMAIL_MFA: 'Code by e-mail',
  SMS_OTP: 'Code by SMS',
  SMS_MFA: 'Code by SMS',
  SOFTWARE_TOKEN_MFA: 'Authenticator app',
  WEB_AUTHN: 'Passkey',
};
const nameOf = (value: string) => choiceNames[value] ?? value;

/** Cognito puts lists into parameters as JSON text. Anything else counts as an empty list. */
function listIn(text: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

const sentTo = ({ CODE_DELIVERY_DESTINATION: to, CODE_DELIVERY_DELIVERY_MEDIUM: by }: Record<string, string>) =>
  to ? `Cognito sent a code to ${to}${by ? ` by ${by === 'EMAIL' ? 'e-mail' : by}` : ''}.` : 'Cognito sent a code.';

function newPassword({ parameters }: PendingChallenge): ChallengeForm {
  const missing = listIn(parameters.requiredAttributes).map((name) => name.replace(/^userAttributes\./, ''));
  return {
    title: 'A new password',
    explains:
      'The password was a temporary one. Cognito asks for one of the person’s own, and for what the pool requires of everyone.',
    fields: [
      { name: 'NEW_PASSWORD', label: 'New password', kind: 'password' },
      ...missing.map((name) => ({ name: `userAttributes.${name}`, label: name, kind: 'text' as const })),
    ],
  };
}

const byApp = 'Add the key to an authenticator app and type its first code.';
const byMail = 'Codes will go to this e-mail address.';

function setUp({ parameters }: PendingChallenge): ChallengeForm {
  const can = listIn(parameters.MFAS_CAN_SETUP);
  const title = 'Set up a second factor';
  const needed = 'The pool requires one, and this person has none.';
  const app: ChallengeForm = {
    ...{ title, fields: [], special: 'software-token' },
    explains: `${needed} ${byApp}`,
  };
  const mail: ChallengeForm = {
    ...{ title, fields: [{ name: 'EMAIL', label: 'E-mail', kind: 'text' }] },
    explains: `${needed} ${byMail}`,
  };
  if (!can.includes('EMAIL_OTP')) return app;
  if (!can.includes('SOFTWARE_TOKEN_MFA')) return mail;
  const ways = [
    { value: 'SOFTWARE_TOKEN_MFA', label: nameOf('SOFTWARE_TOKEN_MFA'), form: { ...app, explains: byApp } },
    { value: 'EMAIL_OTP', label: nameOf('EMAIL_OTP'), form: { ...mail, explains: byMail } },
  ];
  return { title, explains: needed, fields: [], ways };
}

const selectFactor = (explains: string, values: readonly string[]): ChallengeForm => ({
  title: 'Choose a way',
  explains,
  fields: [],
  choices: values.map((value) => ({
    value,
    label: nameOf(value),
    ...(value.startsWith('PASSWORD') && { field: password }),
  })),
});

/** The form for a challenge (facts §7.2); undefined for one that only a program can answer. */
export function challengeForm(challenge: PendingChallenge): ChallengeForm | undefined {
  const { name, parameters, available } = challenge;
  switch (name) {
    case 'NEW_PASSWORD_REQUIRED':
      return newPassword(challenge);
    case 'MFA_SETUP':
      return setUp(challenge);
    case 'SELECT_MFA_TYPE':
      return selectFactor('This person has more than one second factor.', listIn(parameters.MFAS_CAN_CHOOSE));
    case 'SELECT_CHALLENGE':
      return selectFactor('Cognito says what this person can sign in with.', available);
    case 'SOFTWARE_TOKEN_MFA': {
      const device = parameters.FRIENDLY_DEVICE_NAME;
      const explains = device ? `The code that the app ${device} shows.` : 'The code that the authenticator app shows.';
      return { title: 'Authenticator app', explains, fields: [code('SOFTWARE_TOKEN_MFA_CODE')] };
    }
    case 'SMS_MFA':
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return { title: nameOf(name), explains: sentTo(parameters), fields: [code(`${name}_CODE`)], sent: true };
    case 'PASSWORD':
      return { title: 'Password', explains: 'Cognito asks for the password.', fields: [password] };
    case 'WEB_AUTHN':
      return { title: 'Passkey', explains: 'The browser asks for the passkey.', fields: [], special: 'passkey' };
    case 'CUSTOM_CHALLENGE':
      return {
        title: 'Custom challenge',
        explains: 'A function of the pool asks, and another one looks at the answer.',
        told: Object.entries(parameters).filter(([each]) => each !== 'USERNAME'),
        fields: [{ name: 'ANSWER', label: 'Answer', kind: 'text' }],
      };
    default:
      return undefined;
  }
}
