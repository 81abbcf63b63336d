import 'server-only';
import { domainUrl } from '@/lib/blueprint/endpoints';
import { revokeToken } from '@/lib/cognito/auth';
import { answerInProcess } from '@/lib/cognito/embedded';
import { type PublicAnswer, publicRequest } from '@/lib/cognito/public-request';
import { embeddedOrigin } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';
import { placeOf } from '@/lib/pools/overview';
import type { Aside, Outcome, Tokens } from './guide/exchange';
import { aside, refusable, tokensOutcome } from './outcome';
import { type Recorder, recorder } from './recorder';
import type { SignInPlace } from './sign-in-place';

/** Asks an endpoint of the pool's domain. @throws PooldeckError `refused` without a domain, `endpointUnreachable` */
async function ask(place: SignInPlace, path: string, init: RequestInit): Promise<PublicAnswer> {
  const domain = place.domains.at(-1);
  if (!domain) throw new PooldeckError('refused', 'The pool has no domain, so it has no OAuth endpoints.');
  const { connection, region } = place.target;
  if (connection.kind === 'endpoint')
    throw new PooldeckError('unsupportedByEndpoint', `"${connection.title}" serves no domains of pools.`);
  const url = `${domainUrl(placeOf(connection.id), domain, region)}${path}`;
  return connection.kind === 'embedded'
    ? answerInProcess(url.slice(embeddedOrigin().length), init)
    : publicRequest(url, init);
}

interface TokenAnswer {
  id_token?: string;
  access_token?: string;
  refresh_token?: string;
  expires_in?: number;
  error?: string;
  error_description?: string;
}

async function tokenRequest(place: SignInPlace, form: Record<string, string>, kept: Recorder): Promise<Tokens> {
  const { clientId, clientSecret } = place;
  const body = new URLSearchParams({ ...form, client_id: clientId });
  const basic = clientSecret && `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...(basic && { authorization: basic }) };
  const shown = { ...(basic && { authorization: basic }), ...Object.fromEntries(body) };
  const answer = await kept.keep('POST /oauth2/token', shown, async () => {
    const { status, json } = await ask(place, '/oauth2/token', { method: 'POST', headers, body });
    const told: TokenAnswer = typeof json === 'object' && json !== null ? json : {};
    if (status !== 200) throw oauthRefusal('POST /oauth2/token', status, told);
    return told;
  });
  return {
    ...(answer.id_token && { idToken: answer.id_token }),
    ...(answer.access_token && { accessToken: answer.access_token }),
    ...(answer.refresh_token && { refreshToken: answer.refresh_token }),
    expiresIn: answer.expires_in,
  };
}

function oauthRefusal(
  operation: string,
  status: number,
  { error = `status ${status}`, error_description: more }: TokenAnswer,
): PooldeckError {
  const details = {
    operation,
    awsName: error,
    httpStatus: status,
    ...(more && { awsMessage: more }),
  };
  return new PooldeckError('refused', more ? `${error}: ${more}` : error, { details });
}

export interface CodeAnswer {
  code: string;
  redirectUri: string;
  /** The PKCE verifier, when the link held a challenge. */
  verifier: string | undefined;
  /** The nonce of the link. */
  nonce: string | undefined;
}

/** Tokens for the code that came back to the callback URL. A code works once and for five minutes (facts §8). */
export function exchangeCode(place: SignInPlace, { code, redirectUri, verifier, nonce }: CodeAnswer): Promise<Outcome> {
  const kept = recorder();
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    ...(verifier && { code_verifier: verifier }),
  };
  return refusable(kept, async () => tokensOutcome(place, await tokenRequest(place, form, kept), kept, nonce));
}

/** A token for the app itself; no person takes part. */
export function clientCredentials(place: SignInPlace, scopes: readonly string[]): Promise<Outcome> {
  const kept = recorder();
  const form = { grant_type: 'client_credentials', ...(scopes.length > 0 && { scope: scopes.join(' ') }) };
  return refusable(kept, async () => tokensOutcome(place, await tokenRequest(place, form, kept), kept));
}

/** Looks at tokens that arrived in the address of the callback (implicit flow), with the nonce of the link. */
export function inspectTokens(place: SignInPlace, tokens: Tokens, nonce: string | undefined): Promise<Outcome> {
  return tokensOutcome(place, tokens, recorder(), nonce);
}

/** What `/oauth2/userInfo` tells about the person behind an access token. */
export function readUserInfo(place: SignInPlace, accessToken: string): Promise<Aside<object>> {
  const operation = 'GET /oauth2/userInfo';
  const headers = { authorization: `Bearer ${accessToken}` };
  return aside(async (kept) => {
    await kept.keep(operation, headers, async () => {
      const { status, json } = await ask(place, '/oauth2/userInfo', { headers });
      const told: TokenAnswer = typeof json === 'object' && json !== null ? json : {};
      if (status !== 200) throw oauthRefusal(operation, status, told);
      return told;
    });
    return {};
  });
}

/** Ends the refresh token and the access tokens made with it. */
export function revoke(place: SignInPlace, token: string): Promise<Aside<object>> {
  const { clientId, clientSecret, target } = place;
  const input = { ClientId: clientId, ClientSecret: clientSecret, Token: token };
  return aside(async (kept) => {
    await kept.keep('RevokeToken', input, async () => {
      await revokeToken(target, { clientId, clientSecret, token });
      return {};
    });
    return {};
  });
}
