import { keepPasskey, startRegistration } from '../../passkeys/registration.ts';
import { isOriginOf } from '../../passkeys/relying-party.ts';
import { findClient } from '../../pool-store.ts';
import type { User } from '../../users/user-store.ts';
import { attempt } from '../attempt.ts';
import { answerRedirect } from '../authorize-request.ts';
import { findBrowserSession } from '../browser-session.ts';
import { faultWords } from '../fault-words.ts';
import { form, type Guest, guestPage, problemNote } from '../guest.ts';
import { html, type Markup } from '../html.ts';
import { passkeyScript } from '../passkey-script.ts';
import { shownName } from '../pool-words.ts';
import type { Visit } from '../visit.ts';

/** "The passkey URL takes client_id and redirect_uri parameters"; others of /oauth2/authorize may stand beside them [doc, passkeys]. */
export function withResponseType(visit: Visit): Visit {
  if (visit.query.has('response_type')) return visit;
  const client = findClient(visit.context, visit.query.get('client_id') ?? '');
  const responseType = client?.doc.AllowedOAuthFlows?.includes('code') ? 'code' : 'token';
  return { ...visit, query: new URLSearchParams([...visit.query, ['response_type', responseType]]) };
}

/** GET /passkeys/add: a passkey for who is signed in with this browser. "Only available in managed login" [doc]. */
export const showAddPasskey = (guest: Guest): Response => ofUser(guest, (user) => draw(guest, user));

/** POST /passkeys/add: what the browser made. */
export const submitAddPasskey = (guest: Guest): Response =>
  ofUser(guest, (user) => {
    const { context, pool, request } = guest;
    const credential = guest.form?.get('credential') ?? '';
    const tried = attempt(context, () => keepPasskey(context, { pool, client: request.client, user }, credential));
    return 'fault' in tried ? draw(guest, user, faultWords(tried.fault)) : back(guest, 'success');
  });

/** The application hears of it in `result` [seen]. */
const back = ({ request }: Guest, result: 'success' | 'invalid_session') =>
  answerRedirect(request.redirectUri, { result }, false);

function ofUser(guest: Guest, answer: (user: User) => Response): Response {
  if (guest.domain.doc.ManagedLoginVersion !== 2) return Response.json({ message: 'Not Found' }, { status: 404 });
  const session = findBrowserSession(guest);
  return session ? answer(session.user) : back(guest, 'invalid_session');
}

function draw(guest: Guest, user: User, problem?: string): Response {
  const { context, pool, request } = guest;
  const tried = attempt(context, () => startRegistration(context, { pool, client: request.client, user }));
  if ('fault' in tried) return drawNone(guest, faultWords(tried.fault));
  const { origin, hostname } = new URL(context.origin);
  const { rp } = tried.result;
  // On AWS the domain is what passkeys belong to by default; here it is only another name for this machine.
  if (!isOriginOf(rp.id, origin)) {
    return drawNone(guest, `The passkeys of this pool are for pages of ${rp.id}, and this one is at ${hostname}.`);
  }
  const refused = 'The browser made no passkey. Perhaps this device has one already.';
  const fields = html`<input type="hidden" name="credential" value="">
<button type="button" id="use-passkey" data-way="create" data-options="${JSON.stringify(tried.result)}" data-problem="${refused}" hidden>Add a passkey</button>`;
  const body = html`${problemNote(problem)}<p class="note bad" role="alert" id="passkey-problem" hidden></p>
<p>With a passkey you sign in as ${shownName(user)} by a fingerprint, your face, a PIN or a security key, in place of the password.</p>
<noscript><p class="note bad">Passkeys need JavaScript, which is switched off in this browser.</p></noscript>
${form(guest, '/passkeys/add', fields)}${notNow(guest)}`;
  return guestPage(guest, 'Add a passkey', body, undefined, passkeyScript);
}

const drawNone = (guest: Guest, problem: string): Response =>
  guestPage(guest, 'Add a passkey', html`${problemNote(problem)}${notNow(guest)}`, 400);

const notNow = ({ request }: Guest): Markup =>
  html`<p class="links"><a href="${request.redirectUri}">Back to the application</a></p>`;
