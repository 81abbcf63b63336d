import { browserContext } from '../browser-context.ts';
import type { Context } from '../context.ts';
import { domainPath, readDomainPath } from '../domains/domain-path.ts';
import { type Domain, findDomain } from '../domains/domain-store.ts';
import type { Emulator } from '../emulator.ts';
import { CognitoFault } from '../errors.ts';
import { inRuns } from '../outside.ts';
import { getPool } from '../pool-store.ts';
import { confirmByLink } from '../users/confirm-by-link.ts';
import { wellKnownDocument } from '../well-known.ts';
import { publicHeaders } from './answers.ts';
import { authorize } from './authorize.ts';
import { returnFederated } from './federation/return.ts';
import { isOwnForm } from './form-token.ts';
import { type Guest, readGuest } from './guest.ts';
import { logout } from './logout.ts';
import { image, isImagePath } from './look/image.ts';
import { showAddPasskey, submitAddPasskey, withResponseType } from './pages/add-passkey.ts';
import { showChangePassword, submitChangePassword } from './pages/change-password.ts';
import { showConfirm, submitConfirm } from './pages/confirm.ts';
import { errorPage, faultPage, showError } from './pages/error.ts';
import { showForgotPassword, showReset, submitForgotPassword, submitReset } from './pages/forgot-password.ts';
import { login, showLogin } from './pages/login.ts';
import { showMfa, showSelectMfa, submitMfa, submitSelectMfa } from './pages/mfa.ts';
import { showPasskey, submitPasskey } from './pages/passkey.ts';
import { showSetUpMfa, submitSetUpMfa } from './pages/set-up-mfa.ts';
import { showSignUp, submitSignUp } from './pages/sign-up.ts';
import { revoke } from './revoke.ts';
import { token } from './token-endpoint.ts';
import { userInfo } from './user-info.ts';
import type { Later, Visit } from './visit.ts';

type Endpoint = Partial<Record<'GET' | 'POST', (visit: Visit) => Response | Later>>;

/** A page and its form. Both begin with the request of the application; the form has to come from the page. */
const guests = (
  show: (guest: Guest) => Response,
  submit: (guest: Guest) => Response,
  prepare = (visit: Visit): Visit => visit,
): Required<Endpoint> => ({
  GET(visit) {
    const guest = readGuest(prepare(visit));
    return guest instanceof Response ? guest : show(guest);
  },
  POST(visit) {
    if (!isOwnForm(visit)) return errorPage(visit, 'Invalid CSRF token', 403);
    const guest = readGuest(prepare(visit));
    return guest instanceof Response ? guest : submit(guest);
  },
});

/** The documents of the pool, at its domain too. */
const wellKnown: Endpoint = {
  GET({ context, pool, path }) {
    const document = wellKnownDocument(context, `/${pool.id}${path}`, context.origin);
    return Response.json(document, { headers: { ...publicHeaders, 'cache-control': 'public, max-age=86400' } });
  },
};

/** On AWS the links of verification mails lead to the domain; without a code in it the address is where one is typed in. */
const confirmUser = guests(showConfirm, submitConfirm);
const confirmation: Endpoint = {
  ...confirmUser,
  GET(visit) {
    if (!visit.query.has('confirmation_code')) return confirmUser.GET(visit);
    return () => confirmByLink(visit.context, visit.query, visit.pool.id);
  },
};

/** Everything a domain answers (facts §8). */
const endpoints = new Map<string, Endpoint>([
  ['/oauth2/authorize', { GET: authorize }],
  ['/oauth2/idpresponse', { GET: returnFederated }],
  ['/oauth2/token', { POST: token }],
  ['/oauth2/userInfo', { GET: userInfo, POST: userInfo }],
  ['/oauth2/revoke', { POST: revoke }],
  ['/.well-known/openid-configuration', wellKnown],
  ['/.well-known/jwks.json', wellKnown],
  ['/logout', { GET: logout }],
  ['/error', { GET: showError }],
  ['/login', guests(showLogin, login)],
  ['/signup', guests(showSignUp, submitSignUp)],
  ['/confirmUser', confirmation],
  ['/forgotPassword', guests(showForgotPassword, submitForgotPassword)],
  ['/confirmForgotPassword', guests(showReset, submitReset)],
  ['/changePassword', guests(showChangePassword, submitChangePassword)],
  ['/mfa', guests(showMfa, submitMfa)],
  ['/selectMfa', guests(showSelectMfa, submitSelectMfa)],
  ['/setUpMfa', guests(showSetUpMfa, submitSetUpMfa)],
  ['/passkey', guests(showPasskey, submitPasskey)],
  ['/passkeys/add', guests(showAddPasskey, submitAddPasskey, withResponseType)],
]);

/** Programs in browsers call these from elsewhere, with headers of their own, such as Amplify's x-amz-user-agent; `*` is all but Authorization. */
const preflight = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, *',
  'access-control-allow-methods': 'GET, POST',
  'access-control-max-age': '7200',
};

export type Reached = {
  /** The path below the emulator's own address. */
  pathname: string;
  origin: string;
  basePath: string;
};

/** Answers for the domains of pools; undefined for a path that is none of theirs. */
export async function answerDomain(
  emulator: Emulator,
  request: Request,
  reached: Reached,
): Promise<Response | undefined> {
  const place = readDomainPath(reached.pathname);
  if (!place) return undefined;
  const { region, domain: name, rest: path } = place;
  const endpoint = endpoints.get(path) ?? (isImagePath(path) ? { GET: image } : undefined);
  if (request.method === 'OPTIONS' && path.startsWith('/oauth2/'))
    return new Response(null, { status: 204, headers: preflight });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const answer = method === 'GET' || method === 'POST' ? endpoint?.[method] : undefined;
  if (!answer) return endpoint ? notAllowed(endpoint) : Response.json({ message: 'Not Found' }, { status: 404 });
  const form = await readForm(request);
  const context = browserContext(emulator, region, reached.origin);
  const visits: Visit[] = [];
  const work = () => {
    const domain = findDomain(context, name);
    if (!domain) return Response.json({ message: 'Not Found' }, { status: 404 });
    const visit = makeVisit(context, domain, request, { ...reached, path, form });
    visits.push(visit);
    return answer(visit);
  };
  const answered = await inRuns(context, 'writes', work).catch((error: unknown) => {
    const [visit] = visits;
    if (!(error instanceof CognitoFault) || !visit) throw error;
    return faultPage(visit, error);
  });
  return typeof answered === 'function' ? answered() : answered;
}

type Read = Reached & { path: string; form: URLSearchParams | undefined };

function makeVisit(context: Context, domain: Domain, request: Request, { basePath, path, form, origin }: Read): Visit {
  const { method, headers, url } = request;
  return {
    context,
    pool: getPool(context, domain.poolId),
    domain,
    base: basePath + domainPath(context.region, domain.domain),
    path,
    method,
    query: new URL(url).searchParams,
    form,
    headers,
    secure: origin.startsWith('https:'),
  };
}

const largestForm = 64 * 1024;

async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (request.method !== 'POST' || type !== 'application/x-www-form-urlencoded') return undefined;
  if (Number(request.headers.get('content-length') ?? 0) > largestForm) return undefined;
  const text = await request.text();
  return text.length > largestForm ? undefined : new URLSearchParams(text);
}

function notAllowed(endpoint: Endpoint): Response {
  const allow = Object.keys(endpoint).join(', ');
  return Response.json({ message: 'Method Not Allowed' }, { status: 405, headers: { allow } });
}
