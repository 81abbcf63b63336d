import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider, { type ClientMetadata } from 'oidc-provider';

/** Somebody with an account at the provider. */
export interface OidcPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
}

export interface OidcServer {
  issuer: string;
  /** Whom it knows; may be changed at any time. */
  people: OidcPerson[];
  close(): Promise<void>;
}

const page = (uid: string, people: readonly OidcPerson[]) =>
  `<!doctype html><title>Provider</title><form method="post" action="/choose/${uid}">${people
    .map(({ sub }) => `<button name="sub" value="${sub}">${sub}</button>`)
    .join('')}<button name="cancel" value="yes">Cancel</button></form>`;

type Pair = [http.IncomingMessage, http.ServerResponse];

/** Who was chosen is signed in and agrees to everything. */
async function chosen(provider: Provider, [request, response]: Pair): Promise<void> {
  const form = new URLSearchParams(await text(request));
  const { params, session, grantId } = await provider.interactionDetails(request, response);
  const accountId = form.get('sub') ?? session?.accountId;
  if (form.has('cancel') || !accountId)
    return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'cancelled' });
  const grant =
    (grantId && (await provider.Grant.find(grantId))) ||
    new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId }, consent });
}

/** A real OpenID Connect provider on this machine, which lets anyone be anyone it knows. */
export async function startOidcServer(clients: ClientMetadata[], port = 0): Promise<OidcServer> {
  const people: OidcPerson[] = [];
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/choose/${uid}` },
    async findAccount(_context, sub) {
      const person = people.find((each) => each.sub === sub);
      return person && { accountId: sub, claims: async () => ({ ...person }) };
    },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    const uid = /^\/choose\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (uid === undefined) answer(request, response);
    else if (request.method === 'POST') await chosen(provider, [request, response]);
    else response.setHeader('content-type', 'text/html').end(page(uid, people));
  });
  return {
    issuer,
    people,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Cookies as a browser keeps them for one host. */
class Jar {
  readonly #held = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') this.#held.delete(name);
      else this.#held.set(name, value);
    }
  }

  get header(): string {
    return [...this.#held].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Goes through the provider's pages as a browser would, choosing one person, and answers where it is sent back to. */
export async function passProvider(start: URL, choice: { sub: string } | { cancel: string }): Promise<URL> {
  const jar = new Jar();
  const own = start.origin;
  let [address, body]: [URL, URLSearchParams | undefined] = [start, undefined];
  for (let steps = 0; steps < 10; steps += 1) {
    const response: Response = await fetch(address, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: jar.header },
      ...(body && { body }),
    });
    jar.take(response);
    const location = response.headers.get('location');
    body = undefined;
    if (location) address = new URL(location, address);
    else if (address.pathname.startsWith('/choose/')) body = new URLSearchParams(choice);
    else throw new Error(`The provider answered ${response.status} ${await response.text()}`);
    if (address.origin !== own) return address;
  }
  throw new Error('The provider went round in circles');
}
