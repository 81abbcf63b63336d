import { confirmForgotPassword } from '../../operations/confirm-forgot-password.ts';
import { forgotPassword } from '../../operations/forgot-password.ts';
import { redirect } from '../answers.ts';
import { attempt } from '../attempt.ts';
import { type BrowserStep, dropStep, findStep, putStep } from '../browser-step.ts';
import { faultWords } from '../fault-words.ts';
import { field, form, type Guest, guestPage, knownName, linkTo, problemNote, typedCode } from '../guest.ts';
import { html } from '../html.ts';
import { ownSecretHash, perform } from '../perform.ts';
import { passwordRules, signInName } from '../pool-words.ts';
import { rulesList } from './rules-list.ts';

type Reset = Extract<BrowserStep, { kind: 'reset' }>;

const back = (guest: Guest) => html`<p class="links"><a href="${linkTo(guest, '/login')}">Back to sign in</a></p>`;

export const showForgotPassword = (guest: Guest): Response => askPage(guest);

/** POST /forgotPassword: sends a code. */
export function submitForgotPassword(guest: Guest): Response {
  const username = guest.form?.get('username')?.trim() ?? '';
  const input = {
    ClientId: guest.request.client.id,
    SecretHash: ownSecretHash(guest, username),
    Username: username,
  };
  const tried = attempt(guest.context, () => perform(guest, 'ForgotPassword', forgotPassword, input));
  if ('fault' in tried) return askPage(guest, username, faultWords(tried.fault));
  putStep(guest, { kind: 'reset', username, destination: tried.result.CodeDeliveryDetails?.Destination });
  return redirect(linkTo(guest, '/confirmForgotPassword'), [guest.browser.setCookie]);
}

function askPage(guest: Guest, username?: string, problem?: string): Response {
  const fields = html`${field({ name: 'username', label: signInName(guest.pool), value: username, autocomplete: 'username', autofocus: true })}<button>Send a code</button>`;
  const text = html`<p>Tell us who you are, and we send a code with which you can choose a new password.</p>`;
  const body = html`${problemNote(problem)}${text}${form(guest, '/forgotPassword', fields)}${back(guest)}`;
  return guestPage(guest, 'Forgot your password?', body);
}

const stepOf = (guest: Guest): Reset | undefined => {
  const step = findStep(guest);
  return step?.kind === 'reset' ? step : undefined;
};

/** GET /confirmForgotPassword: code and new password. */
export function showReset(guest: Guest): Response {
  const step = stepOf(guest);
  return step ? resetPage(guest, step) : redirect(linkTo(guest, '/forgotPassword'));
}

/** POST /confirmForgotPassword. The person signs in with the new password afterwards. */
export function submitReset(guest: Guest): Response {
  const step = stepOf(guest);
  if (!step) return redirect(linkTo(guest, '/forgotPassword'));
  const input = {
    ClientId: guest.request.client.id,
    SecretHash: ownSecretHash(guest, step.username),
    Username: step.username,
    ConfirmationCode: typedCode(guest),
    Password: guest.form?.get('password') ?? '',
  };
  const tried = attempt(guest.context, () => perform(guest, 'ConfirmForgotPassword', confirmForgotPassword, input));
  if ('fault' in tried) return resetPage(guest, step, faultWords(tried.fault));
  dropStep(guest);
  return redirect(`${linkTo(guest, '/login')}&notice=password`);
}

function resetPage(guest: Guest, { username, destination }: Reset, problem?: string): Response {
  const text = html`<p>Enter the code that was sent to ${destination ?? 'the address of your account'}, and a new password.</p>`;
  const fields = html`${knownName(username)}${field({ name: 'code', label: 'Code', kind: 'code', autocomplete: 'one-time-code', autofocus: true })}
${field({ name: 'password', label: 'New password', type: 'password', autocomplete: 'new-password', hint: rulesList(passwordRules(guest.pool)) })}
<button>Change password</button>`;
  const again = html`<p class="links"><a href="${linkTo(guest, '/forgotPassword')}">Send another code</a><a href="${linkTo(guest, '/login')}">Back to sign in</a></p>`;
  return guestPage(
    guest,
    'Choose a new password',
    html`${problemNote(problem)}${text}${form(guest, '/confirmForgotPassword', fields)}${again}`,
  );
}
