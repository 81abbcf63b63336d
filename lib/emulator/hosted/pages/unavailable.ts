import type { Client } from '../../pool-store.ts';
import { html } from '../html.ts';
import { page } from '../page.ts';
import type { Visit } from '../visit.ts';

/** What managed login shows for an app client without a style [measured: text and status 403], and here also why and what to do. */
export function unavailablePage({ pool, domain }: Visit, { id, name }: Client): Response {
  const body = html`<h1>Login pages unavailable</h1><p>Please contact an administrator.</p>
<p class="quiet">Cognito says no more than that. The reason: the domain ${domain.domain} uses managed login, and the app client ${name} has no branding style.</p>
<p class="quiet">Give it one in Pooldeck, on the Branding page of the app client, or by the API:</p>
<p class="secret">aws cognito-idp create-managed-login-branding --user-pool-id ${pool.id} --client-id ${id} --use-cognito-provided-values</p>
<p class="quiet">Or switch the domain to the classic pages.</p>`;
  return page({ title: 'Login pages unavailable', brand: name, body, status: 403 });
}
