import type { ClientSettingId, ClientValues } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { type GuidePlace, client as ofClient, pool as ofPool } from './failure-guide';

const linkKinds = ['authorize', 'login', 'signup', 'logout'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What goes into a link to the hosted login. */
export interface LoginLink {
  kind: LinkKind;
  responseType: 'code' | 'token';
  redirectUri: string;
  scopes: readonly string[];
  state: string;
  nonce: string;
  /** PKCE, method S256; '' for none. */
  codeChallenge: string;
}

/** The address, on a domain such as `https://shop.auth.eu-west-1.amazoncognito.com` (facts §8). */
export function loginLink(domain: string, clientId: string, link: LoginLink): string {
  const query = new URLSearchParams({ client_id: clientId });
  if (link.kind === 'logout') {
    query.set('logout_uri', link.redirectUri);
    return `${domain}/logout?${text(query)}`;
  }
  query.set('response_type', link.responseType);
  if (link.scopes.length > 0) query.set('scope', link.scopes.join(' '));
  query.set('redirect_uri', link.redirectUri);
  if (link.state) query.set('state', link.state);
  if (link.nonce) query.set('nonce', link.nonce);
  if (link.codeChallenge && link.responseType === 'code') {
    query.set('code_challenge_method', 'S256');
    query.set('code_challenge', link.codeChallenge);
  }
  const path = link.kind === 'authorize' ? 'oauth2/authorize' : link.kind;
  return `${domain}/${path}?${text(query)}`;
}

const text = (query: URLSearchParams) => query.toString().replaceAll('+', '%20');

export interface LinkProblem {
  level: 'error' | 'warning';
  message: string;
  /** The setting to look at. */
  at?: GuidePlace;
}

const error = (message: string, setting: ClientSettingId): LinkProblem => ({
  ...{ level: 'error', message },
  at: ofClient(setting),
});

/** What Cognito would refuse, said before the click. */
export function linkProblems(
  client: ClientValues,
  link: LoginLink,
  pool?: Pick<PoolValues, 'selfSignUp'>,
): LinkProblem[] {
  if (link.kind === 'logout') {
    const listed: readonly string[] = client.logoutUrls;
    if (listed.includes(link.redirectUri)) return [];
    return [error('This address is not among the sign-out URLs of the app client.', 'logoutUrls')];
  }
  if (!client.oauthEnabled) return [error('Sign-in by redirect is off for this app client.', 'oauthEnabled')];
  const callbacks: readonly string[] = client.callbackUrls;
  const flows: readonly string[] = client.oauthFlows;
  const granted: readonly string[] = client.oauthScopes;
  const flow = link.responseType === 'code' ? 'code' : 'implicit';
  const missing = link.scopes.filter((scope) => !granted.includes(scope));
  const needsOpenId = link.scopes.filter((scope) => ['email', 'phone', 'profile'].includes(scope));
  const problems: (LinkProblem | false)[] = [
    !callbacks.includes(link.redirectUri) &&
      error('This callback is not registered: Cognito answers redirect_mismatch.', 'callbackUrls'),
    !flows.includes(flow) &&
      error(
        `The app client does not have the grant “${flow === 'code' ? 'Authorization code' : 'Implicit'}”.`,
        'oauthFlows',
      ),
    missing.length > 0 && error(`The app client does not have the scope ${missing.join(', ')}.`, 'oauthScopes'),
    needsOpenId.length > 0 &&
      !link.scopes.includes('openid') &&
      error(`${needsOpenId.join(', ')} needs openid beside it.`, 'oauthScopes'),
    client.identityProviders.length === 0 &&
      error('The app client offers no identity provider: the page has nothing to sign in with.', 'identityProviders'),
    link.kind === 'signup' &&
      pool?.selfSignUp === false && {
        ...{ level: 'warning', message: 'In this pool only administrators make accounts: the page says so.' },
        at: ofPool('selfSignUp'),
      },
    link.responseType === 'token' && {
      level: 'warning',
      message: 'Tokens in the address end up in histories and logs. Prefer the authorization code with PKCE.',
      at: ofClient('oauthFlows'),
    },
    link.responseType === 'code' &&
      !link.codeChallenge && {
        level: 'warning',
        message: 'Without PKCE whoever gets hold of the code can use it.',
      },
  ];
  return problems.filter((problem) => problem !== false);
}

/** What came back to the callback URL. */
export interface Callback {
  code?: string;
  state?: string;
  error?: string;
  errorDescription?: string;
  idToken?: string;
  accessToken?: string;
}

/** Reads the address that the browser came back to: query for codes and errors, fragment for tokens. */
export function readCallback(address: string): Callback | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const parts = [url.searchParams, new URLSearchParams(url.hash.slice(1))];
  const get = (name: string) => parts.map((part) => part.get(name)).find((value) => value !== null && value !== '');
  const found = {
    code: get('code'),
    state: get('state'),
    error: get('error'),
    errorDescription: get('error_description'),
    idToken: get('id_token'),
    accessToken: get('access_token'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value != null));
}
