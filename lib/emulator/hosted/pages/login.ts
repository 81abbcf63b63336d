import { beginByPassword } from '../../auth/password-step.ts';
import type { CognitoFault } from '../../errors.ts';
import type { Provider } from '../../providers/provider-store.ts';
import { redirect } from '../answers.ts';
import { loginQuery } from '../authorize-request.ts';
import { beginCode, type FirstCode, offeredCodes } from '../begin-code.ts';
import { beginPasskey, offersPasskeys } from '../begin-passkey.ts';
import { type BrowserSession, findBrowserSession } from '../browser-session.ts';
import { putStep } from '../browser-step.ts';
import { faultWords } from '../fault-words.ts';
import { offeredProviders } from '../federation/chosen-provider.ts';
import { grantTo } from '../grant.ts';
import { field, form, type Guest, guestPage, linkTo, problemNote } from '../guest.ts';
import { html, type Markup } from '../html.ts';
import { hasNoRecovery, isClosed, shownName, signInName } from '../pool-words.ts';
import { advance } from '../sign-in.ts';

/** GET /login: the form, or for someone who is signed in the choice to go on as they are. */
export function showLogin(guest: Guest): Response {
  return loginPage(guest, { session: continuable(guest), notice: notices.get(guest.query.get('notice') ?? '') });
}

/** Who may go on without a password: nobody where the application wants it anew. */
const continuable = (guest: Guest) => (guest.request.prompts.includes('login') ? undefined : findBrowserSession(guest));

const notices = new Map([
  ['password', 'Your password is changed. Sign in with it.'],
  ['confirmed', 'Your account is confirmed. Sign in with it.'],
]);

/** POST /login. */
export function login(guest: Guest): Response {
  const session = continuable(guest);
  if (guest.form?.has('continue') && session) return grantTo(guest, guest.request, session);
  const username = guest.form?.get('username')?.trim() ?? '';
  const password = guest.form?.get('password') ?? '';
  if (!hasLocalUsers(guest)) return showLogin(guest);
  if (guest.form?.has('passkey') && offersPasskeys(guest)) return loginByPasskey(guest, username);
  const code = offeredCodes(guest).find((each) => guest.form?.has(each));
  if (code) return loginByCode(guest, username, code);
  if (!username || !password) return loginPage(guest, { username, problem: 'Enter your name and your password.' });
  const outcome = advance(guest, username, (access) => beginByPassword(guest.context, access, username, password));
  return outcome instanceof Response ? outcome : turnedAway(guest, username, outcome);
}

function loginByPasskey(guest: Guest, username: string): Response {
  if (!username) return loginPage(guest, { username, problem: 'Enter your name, then choose the passkey.' });
  const outcome = beginPasskey(guest, username);
  return outcome instanceof Response ? outcome : turnedAway(guest, username, outcome);
}

function loginByCode(guest: Guest, username: string, code: FirstCode): Response {
  if (!username) return loginPage(guest, { username, problem: 'Enter your name, then choose the code.' });
  const outcome = beginCode(guest, username, code);
  return outcome instanceof Response ? outcome : turnedAway(guest, username, outcome);
}

/** Some refusals have a page where the person can go on. */
function turnedAway(guest: Guest, username: string, fault: CognitoFault): Response {
  if (fault.code === 'UserNotConfirmedException') {
    putStep(guest, { kind: 'confirm', username, destination: undefined, proven: true });
    return redirect(linkTo(guest, '/confirmUser'), [guest.browser.setCookie]);
  }
  if (fault.code === 'PasswordResetRequiredException') {
    putStep(guest, { kind: 'reset', username, destination: undefined });
    return redirect(linkTo(guest, '/confirmForgotPassword'), [guest.browser.setCookie]);
  }
  return loginPage(guest, { username, problem: faultWords(fault) });
}

const hasLocalUsers = ({ request }: Guest) =>
  request.client.doc.SupportedIdentityProviders?.includes('COGNITO') === true;

type Shown = { username?: string; problem?: string; notice?: string; session?: BrowserSession };

/** The sign-in page, with what went wrong or what was done before. */
export function loginPage(guest: Guest, { username, problem, notice, session }: Shown): Response {
  const providers = offeredProviders(guest, guest.request);
  const isLocal = hasLocalUsers(guest);
  // [seen: a client without providers]
  const none = !isLocal && providers.length === 0;
  const said = none ? 'Login option is not available. Please try another one' : problem;
  const body = html`${problemNote(said)}${notice !== undefined && html`<p class="note good" role="status">${notice}</p>`}
${session && stay(guest, session)}${isLocal && local(guest, username ?? guest.request.loginHint)}
${isLocal && providers.length > 0 && html`<p class="or">or</p>`}${providers.map((provider) => away(guest, provider))}`;
  return guestPage(guest, 'Sign in', body, none ? 401 : 200);
}

/** The other kinds are social providers, whose buttons the classic pages dress apart. */
const standards: Provider['type'][] = ['OIDC', 'SAML'];

/** A link: it changes nothing here, and the browser goes elsewhere. */
function away({ base, request }: Guest, { name, type }: Provider): Markup {
  const query = `${loginQuery(request)}&${new URLSearchParams({ identity_provider: name })}`;
  return html`<a class="button second provider${!standards.includes(type) && ' social'}" href="${base}/oauth2/authorize?${query}">Sign in with ${name}</a>`;
}

const stay = (guest: Guest, { user }: BrowserSession): Markup =>
  html`${form(guest, '/login', html`<button name="continue" value="1">Continue as ${shownName(user)}</button>`)}<p class="or">or as someone else</p>`;

const codeWords: Record<FirstCode, string> = { EMAIL_OTP: 'Get a code by email', SMS_OTP: 'Get a code by SMS' };

function local(guest: Guest, username: string | undefined): Markup {
  const { pool } = guest;
  return html`${form(
    guest,
    '/login',
    html`${field({ name: 'username', label: signInName(pool), value: username, autocomplete: 'username', autofocus: !username })}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', autofocus: Boolean(username) })}
<button>Sign in</button>${offersPasskeys(guest) && html`<button class="second" name="passkey" value="1" formnovalidate>Sign in with a passkey</button>`}${offeredCodes(
      guest,
    ).map((code) => html`<button class="second" name="${code}" value="1" formnovalidate>${codeWords[code]}</button>`)}`,
  )}
<p class="links">${!hasNoRecovery(pool) && html`<a href="${linkTo(guest, '/forgotPassword')}">Forgot your password?</a>`}
${!isClosed(pool) && html`<a href="${linkTo(guest, '/signup')}">Create an account</a>`}</p>`;
}
