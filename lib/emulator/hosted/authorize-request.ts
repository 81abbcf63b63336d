import { type Client, findClient } from '../pool-store.ts';
import { redirect, toErrorPage } from './answers.ts';
import { singleParameter, singleParameters } from './parameters.ts';
import { grantedScopes } from './requested-scopes.ts';
import type { Visit } from './visit.ts';

/** A request for a sign-in that may go on: client, address and everything else have been checked. */
export type AuthorizeRequest = {
  client: Client;
  redirectUri: string;
  responseType: 'code' | 'token';
  scopes: string[];
  state: string | undefined;
  nonce: string | undefined;
  codeChallenge: string | undefined;
  /** The API that the access token is for, and names as its `aud`. */
  resource: string | undefined;
  /** Of managed login; the classic pages know none [doc]. */
  prompts: string[];
  loginHint: string | undefined;
  /** Name of an identity provider, or one of its identifiers. */
  provider: { name: string | undefined; identifier: string | undefined };
  /** The parameters as they came, to carry them from page to page. */
  query: string;
};

const names = [
  'response_type',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'prompt',
  'login_hint',
  'identity_provider',
  'idp_identifier',
  'resource',
] as const;

const prompts = ['none', 'login', 'select_account', 'consent'];

/**
 * Reads the parameters of /oauth2/authorize, /login and all pages behind them. A mistake in who asks or where to answer ends on the error
 * page and nowhere else, so that nobody is sent to an address that is not registered; every other mistake goes to that address
 * [facts §8; developer guide].
 */
export function readAuthorizeRequest(visit: Visit): AuthorizeRequest | Response {
  const target = readTarget(visit);
  if (target instanceof Response) return target;
  const sent = singleParameters(visit.query, names);
  // Where it was doubled, a state is not repeated: there is no telling which.
  const refuse = (error: string) => {
    const fragment = visit.query.get('response_type') === 'token';
    return answerRedirect(target.redirectUri, { error, state: singleParameter(visit.query, 'state') }, fragment);
  };
  if (!sent) return refuse('invalid_request');
  return checkRest(visit, target, sent, refuse);
}

type Target = Pick<AuthorizeRequest, 'client' | 'redirectUri'>;

/** Client and redirect_uri, compared letter by letter [measured GH]. Without one, the client's default takes its place [doc]. */
function readTarget(visit: Visit): Target | Response {
  const clientId = singleParameter(visit.query, 'client_id');
  if (clientId === undefined) return toErrorPage(visit, missing('client_id'));
  const client = findClient(visit.context, clientId);
  if (client?.poolId !== visit.pool.id) return toErrorPage(visit, 'Client does not exist.');
  const { AllowedOAuthFlowsUserPoolClient, CallbackURLs = [], DefaultRedirectURI } = client.doc;
  // [seen in several public logs]
  if (!AllowedOAuthFlowsUserPoolClient)
    return toErrorPage(visit, 'Client is not enabled for OAuth2.0 flows.', client.id);
  const given = visit.query.getAll('redirect_uri');
  if (given.length > 1) return toErrorPage(visit, 'redirect_mismatch', client.id);
  const redirectUri = given[0] || DefaultRedirectURI;
  if (redirectUri === undefined) return toErrorPage(visit, missing('redirect_uri'), client.id);
  if (!CallbackURLs.includes(redirectUri)) return toErrorPage(visit, 'redirect_mismatch', client.id);
  return { client, redirectUri };
}

const missing = (name: string) => `Required String parameter '${name}' is not present`;

function checkRest(
  { context, domain }: Visit,
  { client, redirectUri }: Target,
  sent: Map<string, string>,
  refuse: (error: string) => Response,
): AuthorizeRequest | Response {
  const responseType = sent.get('response_type');
  if (responseType !== 'code' && responseType !== 'token') return refuse('invalid_request');
  const flow = responseType === 'code' ? 'code' : 'implicit';
  if (!client.doc.AllowedOAuthFlows?.includes(flow)) return refuse('unauthorized_client');
  if (!isChallenge(sent) || !isResource(sent.get('resource'))) return refuse('invalid_request');
  const asked = domain.doc.ManagedLoginVersion === 2 ? (sent.get('prompt')?.split(' ').filter(Boolean) ?? []) : [];
  const unclear = asked.includes('none') && asked.length > 1;
  if (unclear || asked.some((prompt) => !prompts.includes(prompt))) return refuse('invalid_request');
  const scopes = grantedScopes(context, client, sent.get('scope'));
  if (!scopes) return refuse('invalid_scope');
  return {
    client,
    redirectUri,
    responseType,
    scopes,
    state: sent.get('state'),
    nonce: sent.get('nonce'),
    codeChallenge: sent.get('code_challenge'),
    resource: sent.get('resource'),
    prompts: asked,
    loginHint: sent.get('login_hint'),
    provider: { name: sent.get('identity_provider'), identifier: sent.get('idp_identifier') },
    query: queryOf(client, redirectUri, sent),
  };
}

/** Challenge and method go together, the method is S256 and nothing else [developer guide]; a SHA-256 has 43 characters. */
function isChallenge(sent: Map<string, string>): boolean {
  const [challenge, method] = [sent.get('code_challenge'), sent.get('code_challenge_method')];
  if (challenge === undefined && method === undefined) return true;
  return method === 'S256' && /^[\w-]{43}$/.test(challenge ?? '');
}

/**
 * "Values for this parameter must begin with https://, http://localhost, or a custom URL scheme like myapp://" [doc, authorize endpoint].
 * How others are refused is not known.
 */
function isResource(resource: string | undefined): boolean {
  if (resource === undefined) return true;
  const isKnown = /^http:/i.test(resource)
    ? /^http:\/\/localhost([:/?]|$)/i.test(resource)
    : /^[a-z][\w+.-]*:\/\/./i.test(resource);
  return isKnown && URL.canParse(resource) && !resource.includes('#');
}

/** For the next page: `prompt` and the provider have done their work by then. */
function queryOf(client: Client, redirectUri: string, sent: Map<string, string>): string {
  const kept = new URLSearchParams({ client_id: client.id, redirect_uri: redirectUri });
  for (const [name, value] of sent) {
    if (!['prompt', 'identity_provider', 'idp_identifier'].includes(name)) kept.set(name, value);
  }
  return kept.toString();
}

/** For the sign-in page: with the prompts, which its buttons hand on to the providers [doc]. */
export const loginQuery = ({ query, prompts }: Pick<AuthorizeRequest, 'query' | 'prompts'>): string =>
  prompts.length === 0 ? query : `${query}&${new URLSearchParams({ prompt: prompts.join(' ') })}`;

/** Sends parameters to a registered address: in its query, or for the implicit flow in the fragment. */
export function answerRedirect(
  redirectUri: string,
  parameters: Record<string, string | undefined>,
  fragment: boolean,
  cookies: (string | undefined)[] = [],
): Response {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const text = new URLSearchParams(given).toString();
  const joint = fragment ? '#' : redirectUri.includes('?') ? '&' : '?';
  return redirect(`${redirectUri}${joint}${text}`, cookies);
}
