import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** An OpenID Connect provider on this machine, a real one (oidc-provider). Whoever comes by is signed in as `person`. */
export type OidcIssuer = {
  url: string;
  /** Claims of who signs in; `sub` names them. `undefined` refuses the sign-in. */
  person: { sub: string; [claim: string]: unknown } | undefined;
  close(): Promise<void>;
};

export const clientOfPool = { client_id: 'pool', client_secret: 'a-secret-of-the-pool' };

export async function startOidcIssuer(returnTo: string): Promise<OidcIssuer> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: OidcIssuer = {
    url,
    person: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const provider = makeProvider(url, returnTo, issuer);
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) answer(request, response);
    else interact(provider, issuer, request, response).catch(() => response.destroy());
  });
  return issuer;
}

const key = {
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'of-the-test',
};

function makeProvider(url: string, returnTo: string, issuer: OidcIssuer) {
  return new Provider(url, {
    clients: [{ ...clientOfPool, redirect_uris: [returnTo], token_endpoint_auth_method: 'client_secret_post' }],
    jwks: { keys: [key] },
    cookies: { keys: ['a-key-of-the-test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ ...issuer.person, sub: accountId }),
    }),
    async loadExistingGrant({ oidc: { client, session, provider } }) {
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}

async function interact(
  provider: Provider,
  { person }: OidcIssuer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const refused = { error: 'access_denied', error_description: 'They said no' };
  await provider.interactionFinished(request, response, person ? { login: { accountId: person.sub } } : refused);
}
