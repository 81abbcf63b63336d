import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { root } from '../../lib/testing/source-files';

/** A single-page application on an address of its own, with oidc-client-ts and nothing else. */
export type Spa = {
  origin: string;
  /** Tells it whom to ask. */
  configure(settings: { authority: string; client_id: string }): void;
  close(): Promise<void>;
};

const library = path.join(root, 'node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js');

const page = (settings: string) => `<!doctype html><html lang="en"><title>Notes</title>
<button id="in">Sign in</button> <button id="renew">Renew</button> <button id="out">Sign out</button><pre id="said"></pre>
<script src="/library.js"></script><script>
const given = ${settings};
const manager = new oidc.UserManager({ ...given, redirect_uri: location.origin + '/callback', scope: 'openid email', loadUserInfo: true });
const say = (what) => { document.getElementById('said').textContent = what; };
const show = (user) => say(JSON.stringify({ profile: user.profile, scope: user.scope, refresh: Boolean(user.refresh_token), at: user.access_token.slice(-8) }, null, 2));
const fail = (error) => say('Failed: ' + error.message);
document.getElementById('in').onclick = () => manager.signinRedirect({ nonce: 'n-1' }).catch(fail);
document.getElementById('renew').onclick = () => manager.signinSilent().then(show, fail);
document.getElementById('out').onclick = () => manager.signoutRedirect({ extraQueryParams: { client_id: given.client_id, logout_uri: location.origin + '/bye' } }).catch(fail);
if (location.pathname === '/callback') manager.signinRedirectCallback().then(show, fail);
if (location.pathname === '/bye') say('Signed out');
</script></html>`;

export async function startSpa(): Promise<Spa> {
  let settings = '{}';
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/library.js') response.setHeader('content-type', 'text/javascript').end(readFileSync(library));
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page(settings));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    configure(given) {
      settings = JSON.stringify(given);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
