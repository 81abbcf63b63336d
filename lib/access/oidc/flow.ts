import 'server-only';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { configurationOf } from './discover';
import { isProtected, type SsoProvider } from './provider-schema';
import { seal, unseal } from './sealed';
import { SsoError } from './sso-error';

/** Milliseconds from leaving for the provider to coming back. */
export const flowLasts = 10 * 60_000;

const flowSchema = z.strictObject({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirectUri: z.string(),
  /** Where to go on to. */
  next: z.string(),
  /** The account that asked to be linked, when that is what it is about. */
  link: z.string().optional(),
  /** The token of the invitation that it is to accept. */
  invitation: z.string().optional(),
  /** Whether the person has to prove anew who they are, whatever the provider remembers of them. */
  again: z.boolean(),
});

export type Flow = z.output<typeof flowSchema>;

export interface Beginning {
  /** Where the provider sends the browser back to. */
  redirectUri: string;
  next: string;
  link?: string | undefined;
  invitation?: string | undefined;
  again: boolean;
}

/**
 * Begins a sign-in: where to send the browser, and what it has to bring back in a cookie, sealed. Code flow with PKCE,
 * state and nonce.
 * @throws SsoError `unreachable`, `insecure`
 */
export async function beginFlow(provider: SsoProvider, begin: Beginning): Promise<{ url: URL; cookie: string }> {
  const configuration = await configurationOf(provider);
  const flow: Flow = {
    ...begin,
    provider: provider.id,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: flow.redirectUri,
    scope: provider.scopes.join(' '),
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    ...(flow.again ? { prompt: 'login', max_age: '0' } : {}),
  });
  if (!isProtected(url.href)) throw new SsoError('insecure', 'The provider signs people in over plain http.');
  return { url, cookie: seal('sso-flow', flow, flowLasts) };
}

/** The flow that this browser began with this provider. @throws SsoError `expired` */
export function openFlow(provider: SsoProvider, cookie: string | undefined): Flow {
  const flow = unseal('sso-flow', cookie, flowSchema);
  if (!flow || flow.provider !== provider.id) throw new SsoError('expired', 'No sign-in was begun in this browser.');
  return flow;
}

/** What the provider says of a person: the claims of the checked ID token, completed by its userinfo endpoint. */
export type Claims = Record<string, unknown> & { iss: string; sub: string };

async function completed(configuration: Configuration, claims: Claims, accessToken: string, wanted: string[]) {
  const missing = wanted.some((name) => claims[name] === undefined);
  if (!missing || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  const more = await fetchUserInfo(configuration, accessToken, claims.sub);
  return { ...more, ...claims };
}

function failure(error: unknown): SsoError {
  if (error instanceof SsoError) return error;
  if (error instanceof AuthorizationResponseError) return new SsoError('refused', error.error, error);
  return new SsoError('invalid', error instanceof Error ? error.message : String(error), error);
}

/**
 * Redeems the code with which the provider sent the browser back, and answers who it is. Signature, issuer, audience,
 * times, state and nonce of the answer are checked.
 * @throws SsoError `refused`, `invalid`, `unreachable`
 */
export async function finishFlow(provider: SsoProvider, flow: Flow, search: string): Promise<Claims> {
  const configuration = await configurationOf(provider);
  try {
    const tokens = await authorizationCodeGrant(configuration, new URL(`${flow.redirectUri}${search}`), {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
      // A minute for the clocks of two machines and for typing a password.
      ...(flow.again ? { maxAge: 60 } : {}),
    });
    const claims = tokens.claims();
    if (!claims) throw new SsoError('invalid', 'The provider sent no ID token.');
    return await completed(configuration, claims, tokens.access_token, ['email', provider.groupsClaim]);
  } catch (error) {
    throw failure(error);
  }
}
