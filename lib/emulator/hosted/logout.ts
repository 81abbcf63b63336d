import { findClient } from '../pool-store.ts';
import { redirect, toErrorPage } from './answers.ts';
import { readAuthorizeRequest } from './authorize-request.ts';
import { endBrowserSession } from './browser-session.ts';
import { singleParameter } from './parameters.ts';
import type { Visit } from './visit.ts';

/**
 * GET /logout: ends the browser's session and leads to a registered sign-out URL, or with redirect_uri and response_type back to the
 * sign-in page [facts §8]. Tokens stay alive: they end by revocation or by time.
 */
export function logout(visit: Visit): Response {
  const clientId = singleParameter(visit.query, 'client_id');
  const client = clientId === undefined ? undefined : findClient(visit.context, clientId);
  if (clientId === undefined) return toErrorPage(visit, "Required String parameter 'client_id' is not present");
  if (client?.poolId !== visit.pool.id) return toErrorPage(visit, 'Client does not exist.');
  if (visit.query.has('logout_uri')) {
    const target = singleParameter(visit.query, 'logout_uri');
    const known = target !== undefined && client.doc.LogoutURLs?.includes(target);
    if (!known) return toErrorPage(visit, 'logout_mismatch', client.id);
    return redirect(target, [endBrowserSession(visit)]);
  }
  if (!visit.query.get('redirect_uri'))
    return toErrorPage(visit, "Required String parameter 'redirect_uri' is not present", client.id);
  const request = readAuthorizeRequest(visit);
  if (request instanceof Response) return request;
  return redirect(`${visit.base}/login?${request.query}`, [endBrowserSession(visit)]);
}
