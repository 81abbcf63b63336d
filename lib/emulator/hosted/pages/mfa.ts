import { answerChallenge, type ChallengeStep, showChallenge } from '../challenge.ts';
import { field, form, type Guest, guestPage, linkToStart, problemNote, typedCode } from '../guest.ts';
import { html } from '../html.ts';

const codes = ['SMS_MFA' as const, 'SMS_OTP' as const, 'EMAIL_OTP' as const, 'SOFTWARE_TOKEN_MFA' as const];
const choice = ['SELECT_MFA_TYPE' as const];

const restart = (guest: Guest) => html`<p class="links"><a href="${linkToStart(guest)}">Start again</a></p>`;

export const showMfa = (guest: Guest) => showChallenge(guest, codes, drawCode);

/** POST /mfa: the code of an authenticator, a mail or an SMS. */
export const submitMfa = (guest: Guest) =>
  answerChallenge(guest, codes, drawCode, ({ name }) => ({
    [`${name}_CODE`]: typedCode(guest),
  }));

function drawCode(guest: Guest, { name, parameters }: ChallengeStep, problem?: string): Response {
  const device = parameters.FRIENDLY_DEVICE_NAME;
  const text =
    name === 'SOFTWARE_TOKEN_MFA'
      ? `Enter the code that your authenticator app shows${device ? ` for ${device}` : ''}.`
      : `Enter the code that was sent to ${parameters.CODE_DELIVERY_DESTINATION}.`;
  const fields = html`${field({ name: 'code', label: 'Code', kind: 'code', autocomplete: 'one-time-code', autofocus: true })}<button>Sign in</button>`;
  const body = html`${problemNote(problem)}<p>${text}</p>${form(guest, '/mfa', fields)}${restart(guest)}`;
  return guestPage(guest, 'One more step', body);
}

const methods: Record<string, string> = {
  SOFTWARE_TOKEN_MFA: 'Authenticator app',
  SMS_MFA: 'Code by SMS',
  EMAIL_OTP: 'Code by email',
};

export const showSelectMfa = (guest: Guest) => showChallenge(guest, choice, drawChoice);

/** POST /selectMfa: which of several methods. */
export const submitSelectMfa = (guest: Guest) =>
  answerChallenge(guest, choice, drawChoice, () => ({ ANSWER: guest.form?.get('method') ?? '' }));

function drawChoice(guest: Guest, { parameters }: ChallengeStep, problem?: string): Response {
  const offered: string[] = JSON.parse(parameters.MFAS_CAN_CHOOSE ?? '[]');
  const options = offered.map(
    (method, at) =>
      html`<label class="choice"><input type="radio" name="method" value="${method}"${at === 0 && html` checked`}>${methods[method] ?? method}</label>`,
  );
  const fields = html`<fieldset class="field"><legend>How do you want to prove that it is you?</legend>${options}</fieldset><button>Go on</button>`;
  return guestPage(
    guest,
    'One more step',
    html`${problemNote(problem)}${form(guest, '/selectMfa', fields)}${restart(guest)}`,
  );
}
