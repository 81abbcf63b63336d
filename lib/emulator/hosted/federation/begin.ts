import * as oidc from 'openid-client';
import { domainPath } from '../../domains/domain-path.ts';
import { inRuns } from '../../outside.ts';
import type { Provider } from '../../providers/provider-store.ts';
import { redirect, toErrorPage } from '../answers.ts';
import type { AuthorizeRequest } from '../authorize-request.ts';
import { browserOf } from '../form-token.ts';
import { html } from '../html.ts';
import { page } from '../page.ts';
import { newSecretText } from '../secret-text.ts';
import type { Later, Visit } from '../visit.ts';
import { chosenProvider } from './chosen-provider.ts';
import { putFederatedStep } from './federated-steps.ts';
import { relyingParty } from './relying-party.ts';

/** Where a provider sends the browser back to. */
export const returnAddress = ({ context, domain }: Visit) =>
  `${context.origin}${domainPath(context.region, domain.domain)}/oauth2/idpresponse`;

/**
 * Sends the browser to the identity provider that the request names. A provider that the client does not offer is an invalid request
 * [seen]; one that is not OpenID Connect needs AWS, and the page says so.
 */
export function beginFederated(visit: Visit, request: AuthorizeRequest): Response | Later {
  const provider = chosenProvider(visit, request);
  if (!provider) return toErrorPage(visit, 'invalid_request', request.client.id);
  if (provider.type !== 'OIDC') return needsAws(visit, request, provider);
  return async () => {
    try {
      return await sendOff(visit, request, provider);
    } catch (error) {
      return unreachable(visit, request, provider, error);
    }
  };
}

async function sendOff(visit: Visit, request: AuthorizeRequest, provider: Provider): Promise<Response> {
  const config = await relyingParty(provider);
  const browser = browserOf(visit);
  const [state, nonce] = [newSecretText(), newSecretText()];
  const step = { provider: provider.name, nonce, query: request.query };
  await inRuns(visit.context, 'writes', () => putFederatedStep(visit.context, visit.pool.id, state, browser.id, step));
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: returnAddress(visit),
    scope: provider.doc.details.authorize_scopes ?? 'openid',
    response_type: 'code',
    state,
    nonce,
    ...(request.loginHint && { login_hint: request.loginHint }),
    ...(request.prompts.length > 0 && { prompt: request.prompts.join(' ') }),
  });
  return redirect(address.href, [browser.setCookie]);
}

const back = (visit: Visit, { query }: AuthorizeRequest) =>
  html`<p class="links"><a href="${visit.base}/login?${query}">Back to sign in</a></p>`;

function needsAws(visit: Visit, request: AuthorizeRequest, { name, type }: Provider): Response {
  const title = `Sign-in with ${name} needs AWS`;
  const body = html`<h1>${title}</h1><p>This is a local stand-in for Amazon Cognito. It signs in with providers of OpenID Connect; ${name} is of
the type ${type}, which only Cognito on AWS can reach.</p>${back(visit, request)}`;
  return page({ title, brand: request.client.name, body, status: 501 });
}

function unreachable(visit: Visit, request: AuthorizeRequest, { name }: Provider, error: unknown): Response {
  const title = `${name} does not answer as a provider should`;
  const reason = error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join(' ') : '';
  const body = html`<h1>${title}</h1><p>${reason}</p>
<p class="quiet">Check the issuer in the provider’s details, and that this machine can reach it.</p>${back(visit, request)}`;
  return page({ title, brand: request.client.name, body, status: 502 });
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? `(${cause.message})` : '');
