import { answerChallenge, type ChallengeStep, showChallenge } from '../challenge.ts';
import { form, type Guest, guestPage, linkToStart, problemNote } from '../guest.ts';
import { html } from '../html.ts';
import { passkeyScript } from '../passkey-script.ts';

const names = ['WEB_AUTHN' as const];

export const showPasskey = (guest: Guest) => showChallenge(guest, names, draw);

/** POST /passkey: what the browser signed. */
export const submitPasskey = (guest: Guest) =>
  answerChallenge(guest, names, draw, () => ({ CREDENTIAL: guest.form?.get('credential') ?? '' }));

/** The button is there once the script is; without one the page says how to go on. */
function draw(guest: Guest, { parameters, username }: ChallengeStep, problem?: string): Response {
  const refused = 'The browser gave no passkey. Try again, or sign in with the password.';
  const fields = html`<input type="hidden" name="credential" value="">
<button type="button" id="use-passkey" data-options="${parameters.CREDENTIAL_REQUEST_OPTIONS}" data-problem="${refused}" hidden>Use the passkey</button>`;
  const body = html`${problemNote(problem)}<p class="note bad" role="alert" id="passkey-problem" hidden></p>
<p>Sign in as ${username} with a fingerprint, your face, a PIN or a security key.</p>
<noscript><p class="note bad">Passkeys need JavaScript, which is switched off in this browser.</p></noscript>
${form(guest, '/passkey', fields)}<p class="links"><a href="${linkToStart(guest)}">Use the password instead</a></p>`;
  return guestPage(guest, 'Use your passkey', body, undefined, passkeyScript);
}
