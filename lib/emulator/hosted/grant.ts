import { canReadScopes } from '../auth/scopes.ts';
import { startSignIn, tokensForSignIn } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import type { User } from '../users/user-store.ts';
import { attempt } from './attempt.ts';
import { makeCode } from './authorization-codes.ts';
import { type AuthorizeRequest, answerRedirect } from './authorize-request.ts';
import type { BrowserSession } from './browser-session.ts';
import type { Visit } from './visit.ts';

/** Sends a signed-in person back to the application: with a code, or in the implicit flow with the tokens themselves. */
export function grantTo(
  visit: Visit,
  request: AuthorizeRequest,
  session: BrowserSession,
  cookies: (string | undefined)[] = [],
): Response {
  const { client, redirectUri, state } = request;
  if (request.responseType === 'token') {
    const tokens = implicitTokens(visit, request, session);
    return answerRedirect(redirectUri, { ...tokens, state }, true, cookies);
  }
  const { scopes, nonce, codeChallenge, resource } = request;
  const { user, authTime, factors } = session;
  const grant = { redirectUri, scopes, nonce, codeChallenge, resource, authTime, factors };
  const code = makeCode(visit.context, client.id, user, grant);
  return answerRedirect(redirectUri, { code, state }, false, cookies);
}

/** No refresh token reaches the browser [facts §8]. */
function implicitTokens(visit: Visit, request: AuthorizeRequest, session: BrowserSession) {
  const { client, scopes, nonce, resource } = request;
  if (!canReadScopes(client, scopes)) return { error: 'invalid_grant' };
  const tried = attempt(visit.context, () => grantTokens(visit, { client, scopes, nonce, resource, ...session }));
  // What a function throws is shown to the application [doc DG23].
  if ('fault' in tried) return { error: 'invalid_request', error_description: tried.fault.message };
  const tokens = tried.result;
  return {
    id_token: tokens.IdToken,
    access_token: tokens.AccessToken,
    token_type: 'Bearer',
    expires_in: String(tokens.ExpiresIn),
  };
}

type Granted = Pick<AuthorizeRequest, 'client' | 'scopes' | 'nonce' | 'resource'> & {
  user: User;
  authTime: number;
  factors: number;
};

/** The tokens of a granted sign-in; `auth_time` is that of the person's own, however long ago in this browser. */
export function grantTokens({ context, pool }: { context: Context; pool: Visit['pool'] }, granted: Granted) {
  const { client, user, scopes, nonce, resource, authTime, factors } = granted;
  const signIn = { ...startSignIn(context, factors, scopes), authTime, resource };
  return tokensForSignIn(context, { pool, client }, user, signIn, 'HostedAuth', nonce);
}
