import { renderSVG } from 'uqr';
import { verifySoftwareToken } from '../../operations/verify-software-token.ts';
import { attempt } from '../attempt.ts';
import { findStep, putStep } from '../browser-step.ts';
import { answerChallenge, type ChallengeStep, showChallenge } from '../challenge.ts';
import { faultWords } from '../fault-words.ts';
import { field, form, type Guest, guestPage, linkToStart, problemNote, typedCode } from '../guest.ts';
import { html, Markup } from '../html.ts';
import { perform } from '../perform.ts';
import { phoneHint } from '../pool-words.ts';

const names = ['MFA_SETUP' as const];

export const showSetUpMfa = (guest: Guest) => showChallenge(guest, names, draw);

/** POST /setUpMfa: the first code of an authenticator, or an address or a number to send codes to. */
export function submitSetUpMfa(guest: Guest): Response {
  const email = guest.form?.get('email')?.trim();
  if (email !== undefined) return answerChallenge(guest, names, draw, () => ({ EMAIL: email }));
  const phone = guest.form?.get('phone_number')?.trim();
  if (phone !== undefined) return answerChallenge(guest, names, draw, () => ({ PHONE_NUMBER: phone }));
  const step = findStep(guest);
  if (step?.kind !== 'challenge' || step.name !== 'MFA_SETUP') return showSetUpMfa(guest);
  const UserCode = typedCode(guest);
  const input = { Session: step.session, UserCode };
  const tried = attempt(guest.context, () => perform(guest, 'VerifySoftwareToken', verifySoftwareToken, input));
  if ('fault' in tried) return draw(guest, step, faultWords(tried.fault));
  putStep(guest, { ...step, session: tried.result.Session ?? '' });
  return answerChallenge(guest, names, draw, () => ({}));
}

function draw(guest: Guest, step: ChallengeStep, problem?: string): Response {
  const offered: string[] = JSON.parse(step.parameters.MFAS_CAN_SETUP ?? '[]');
  const ways = [
    ...(step.secret === undefined ? [] : [authenticator(guest, step.secret, step.username)]),
    ...(offered.includes('EMAIL_OTP') ? [mail(guest)] : []),
    ...(offered.includes('SMS_MFA') ? [sms(guest)] : []),
  ];
  const body = html`${problemNote(problem)}<p>This account needs a second way to prove that it is you.</p>
${ways.map((way, at) => html`${at > 0 && html`<p class="or">or</p>`}${way}`)}
<p class="links"><a href="${linkToStart(guest)}">Start again</a></p>`;
  return guestPage(guest, 'Secure your account', body);
}

function authenticator(guest: Guest, secret: string, username: string): Markup {
  const issuer = guest.request.client.name;
  const label = encodeURIComponent(`${issuer}:${username}`);
  const address = `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer })}`;
  const picture = renderSVG(address, { border: 3 }).replace(
    '<svg ',
    '<svg role="img" aria-label="QR code for an authenticator app" ',
  );
  const fields = html`${field({ name: 'code', label: 'Code that the app shows', kind: 'code', autocomplete: 'one-time-code' })}<button>Set up the app</button>`;
  return html`<h2>With an authenticator app</h2><p>Scan this with the app, or type in the key.</p>
<div class="qr">${new Markup(picture)}</div><p class="secret">${secret}</p>${form(guest, '/setUpMfa', fields)}`;
}

const sms = (guest: Guest) =>
  html`<h2>With codes by SMS</h2>${form(
    guest,
    '/setUpMfa',
    html`${field({ name: 'phone_number', label: 'Phone number', type: 'tel', autocomplete: 'tel', hint: phoneHint })}<button class="second">Send a code</button>`,
  )}`;

const mail = (guest: Guest) =>
  html`<h2>With codes by email</h2>${form(
    guest,
    '/setUpMfa',
    html`${field({ name: 'email', label: 'Email', type: 'email', autocomplete: 'email' })}<button class="second">Send a code</button>`,
  )}`;
