import { confirmSignUp } from '../../operations/confirm-sign-up.ts';
import { resendConfirmationCode } from '../../operations/resend-confirmation-code.ts';
import { redirect } from '../answers.ts';
import { attempt } from '../attempt.ts';
import { type BrowserStep, dropStep, findStep, putStep } from '../browser-step.ts';
import { enterProven } from '../enter-proven.ts';
import { faultWords } from '../fault-words.ts';
import { field, form, type Guest, guestPage, linkTo, problemNote, typedCode } from '../guest.ts';
import { html } from '../html.ts';
import { ownSecretHash, perform } from '../perform.ts';

type Confirm = Extract<BrowserStep, { kind: 'confirm' }>;

const stepOf = (guest: Guest): Confirm | undefined => {
  const step = findStep(guest);
  return step?.kind === 'confirm' ? step : undefined;
};

/** GET /confirmUser: where the code of a sign-up is typed in. */
export function showConfirm(guest: Guest): Response {
  const step = stepOf(guest);
  return step ? confirmPage(guest, step) : redirect(linkTo(guest, '/login'));
}

/** POST /confirmUser: takes the code, or sends another. Who gave the password here is signed in by it. */
export function submitConfirm(guest: Guest): Response {
  const step = stepOf(guest);
  if (!step) return redirect(linkTo(guest, '/login'));
  if (guest.form?.has('resend')) return resend(guest, step);
  const names = { ClientId: guest.request.client.id, Username: step.username };
  const SecretHash = ownSecretHash(guest, step.username);
  const input = { ...names, SecretHash, ConfirmationCode: typedCode(guest) };
  const tried = attempt(guest.context, () => perform(guest, 'ConfirmSignUp', confirmSignUp, input));
  if ('fault' in tried) return confirmPage(guest, step, { problem: faultWords(tried.fault) });
  if (!step.proven) {
    dropStep(guest);
    return redirect(`${linkTo(guest, '/login')}&notice=confirmed`);
  }
  return enterProven(guest, step.username);
}

function resend(guest: Guest, step: Confirm): Response {
  const input = {
    ClientId: guest.request.client.id,
    Username: step.username,
    SecretHash: ownSecretHash(guest, step.username),
  };
  const tried = attempt(guest.context, () => perform(guest, 'ResendConfirmationCode', resendConfirmationCode, input));
  if ('fault' in tried) return confirmPage(guest, step, { problem: faultWords(tried.fault) });
  const next = { ...step, destination: tried.result.CodeDeliveryDetails?.Destination };
  putStep(guest, next);
  return confirmPage(guest, next, { notice: 'A new code is on its way. The old one is dead.' });
}

function confirmPage(
  guest: Guest,
  { destination }: Confirm,
  said: { problem?: string; notice?: string } = {},
): Response {
  const byLink =
    guest.pool.doc.VerificationMessageTemplate?.DefaultEmailOption === 'CONFIRM_WITH_LINK' &&
    destination?.includes('@');
  const where = destination ?? 'the address of your account';
  const text = byLink
    ? html`<p>We have sent a link to ${where}. Open it, then sign in.</p>`
    : html`<p>Enter the code that was sent to ${where}.</p>`;
  const fields = html`${field({ name: 'code', label: 'Confirmation code', kind: 'code', autocomplete: 'one-time-code', autofocus: true })}<button>Confirm account</button>`;
  const again = form(
    guest,
    '/confirmUser',
    html`<button class="second" name="resend" value="1">Send it again</button>`,
  );
  const notice = said.notice !== undefined && html`<p class="note good" role="status">${said.notice}</p>`;
  const back = html`<p class="links"><a href="${linkTo(guest, '/login')}">Back to sign in</a></p>`;
  const body = html`${problemNote(said.problem)}${notice}${text}${!byLink && form(guest, '/confirmUser', fields)}${again}${back}`;
  return guestPage(guest, 'Confirm your account', body);
}
