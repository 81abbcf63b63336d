import { redirect } from './answers.ts';
import { answerRedirect, loginQuery, readAuthorizeRequest } from './authorize-request.ts';
import { findBrowserSession } from './browser-session.ts';
import { beginFederated } from './federation/begin.ts';
import { namesProvider } from './federation/chosen-provider.ts';
import { grantTo } from './grant.ts';
import type { Later, Visit } from './visit.ts';

/** GET /oauth2/authorize: straight back to the application for someone who is signed in, else to the provider it names or the sign-in page. */
export function authorize(visit: Visit): Response | Later {
  const request = readAuthorizeRequest(visit);
  if (request instanceof Response) return request;
  const { prompts, redirectUri, state, responseType } = request;
  const session = findBrowserSession(visit);
  const atProvider = namesProvider(request);
  // To sign-in here the other prompts mean nothing [doc]; where a provider is named they are for it, who has to hear them [unsure].
  const mayPass = !prompts.includes('login') && !(atProvider && prompts.some((prompt) => prompt !== 'none'));
  if (session && mayPass) return grantTo(visit, request, session);
  if (prompts.includes('none')) {
    return answerRedirect(redirectUri, { error: 'login_required', state }, responseType === 'token');
  }
  if (atProvider) return beginFederated(visit, request);
  return redirect(`${visit.base}/login?${loginQuery(request)}`);
}
