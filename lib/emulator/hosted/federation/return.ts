import * as oidc from 'openid-client';
import { CognitoFault } from '../../errors.ts';
import { inRuns } from '../../outside.ts';
import { findProvider, type Provider } from '../../providers/provider-store.ts';
import { toErrorPage } from '../answers.ts';
import { type AuthorizeRequest, answerRedirect, readAuthorizeRequest } from '../authorize-request.ts';
import { startBrowserSession } from '../browser-session.ts';
import { browserOf } from '../form-token.ts';
import { grantTo } from '../grant.ts';
import { singleParameter } from '../parameters.ts';
import type { Later, Visit } from '../visit.ts';
import { returnAddress } from './begin.ts';
import { type FederatedStep, takeFederatedStep } from './federated-steps.ts';
import { federatedUser } from './federated-user.ts';
import { readClaims, relyingParty } from './relying-party.ts';

/** GET /oauth2/idpresponse: the browser comes back from a provider, to where and with what it was sent off for. */
export function returnFederated(visit: Visit): Response | Later {
  const state = singleParameter(visit.query, 'state') ?? '';
  const step = takeFederatedStep(visit.context, visit.pool.id, state, browserOf(visit).id);
  if (!step) return toErrorPage(visit, 'Invalid state'); // [seen]
  // The application's request is read anew: what was allowed when it began may have changed.
  const request = readAuthorizeRequest({ ...visit, query: new URLSearchParams(step.query) });
  if (request instanceof Response) return request;
  const provider = findProvider(visit.context, visit.pool.id, step.provider);
  const isOffered = request.client.doc.SupportedIdentityProviders?.includes(step.provider);
  if (provider?.type !== 'OIDC' || !isOffered) return toErrorPage(visit, 'invalid_request', request.client.id);
  const refusal = singleParameter(visit.query, 'error');
  if (refusal !== undefined) return refuse(request, singleParameter(visit.query, 'error_description') ?? refusal);
  return async () => {
    try {
      return await enter(visit, request, provider, step);
    } catch (error) {
      return refuse(request, reasonOf(provider, error));
    }
  };
}

/** Why the provider's answer came to nothing: texts of the guide [doc, authorize endpoint, negative responses], else as seen in logs. */
function reasonOf({ name }: Provider, error: unknown): string {
  if (error instanceof CognitoFault) return error.message;
  if (error instanceof oidc.ResponseBodyError) return `${name} Error - ${error.status} error getting token`;
  const [code, cause] = error instanceof oidc.ClientError ? [error.code, error.cause] : [undefined, error];
  if (code === 'OAUTH_TIMEOUT') return 'Timeout occurred in calling IdP token endpoint';
  if (hasCode(cause, 'ECONNRESET')) return 'Connection reset';
  return `Exception processing authorization code: ${error instanceof Error ? error.message : ''}`;
}

/** Of an error or of what it was caused by, as fetch nests them. */
const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && (('code' in error && error.code === code) || hasCode(error.cause, code));

/** Cognito calls every failure an invalid request and says in the description what it was [seen]. */
function refuse({ redirectUri, state, responseType }: AuthorizeRequest, description: string): Response {
  const answer = { error_description: description, state, error: 'invalid_request' };
  return answerRedirect(redirectUri, answer, responseType === 'token');
}

async function enter(
  visit: Visit,
  request: AuthorizeRequest,
  provider: Provider,
  step: FederatedStep,
): Promise<Response> {
  const config = await relyingParty(provider);
  const called = new URL(`${returnAddress(visit)}?${visit.query}`);
  const expectedState = singleParameter(visit.query, 'state') ?? '';
  const checks = { expectedState, expectedNonce: step.nonce, idTokenExpected: true };
  const tokens = await oidc.authorizationCodeGrant(config, called, checks);
  const claims = await readClaims(config, tokens, provider.doc.details.attributes_request_method);
  const { context, pool } = visit;
  return inRuns(context, 'writes', () => {
    const user = federatedUser(context, { pool, client: request.client }, provider, claims);
    const session = { user, factors: 1, authTime: Math.floor(context.now() / 1000) };
    return grantTo(visit, request, session, [startBrowserSession(visit, session)]);
  });
}
