import { createHash } from 'node:crypto';
import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { domainPath } from '../domains/domain-path.ts';
import { handleHttp } from '../http.ts';
import type { LambdaSettings } from '../triggers/invoke.ts';
import { type Bench, openBench } from './bench.ts';
import { type Browser, openBrowser } from './browser.ts';

export const callback = 'https://app.example/callback';
const origin = 'http://127.0.0.1:9338';

/** A pool with a domain and an app client, over HTTP without a network, with the bench's clock. */
export type HostedBench = {
  bench: Bench;
  UserPoolId: string;
  ClientId: string;
  /** Address of the emulator, as the issuer begins. */
  origin: string;
  /** Address of the domain. */
  home: string;
  send(request: Request): Promise<Response>;
  browser(): Browser;
  /** The address that starts a sign-in: of a code, without PKCE, unless the parameters say otherwise. `undefined` takes one away. */
  authorizeUrl(parameters?: Record<string, string | undefined>): string;
  /** POST of a form by a program. */
  post(path: string, fields: Record<string, string> | string, headers?: Record<string, string>): Promise<Response>;
};

export async function openHosted(
  pool: Partial<CreateUserPoolCommandInput> = {},
  client: Partial<CreateUserPoolClientCommandInput> = {},
  lambda?: LambdaSettings,
): Promise<HostedBench> {
  const bench = openBench({}, 'eu-central-1', lambda);
  const UserPoolId = await bench.makePool(pool);
  await bench.api.createUserPoolDomain({ UserPoolId, Domain: 'notes' });
  const ClientId = await bench.makeClient(UserPoolId, { ...webClient, ...client });
  const home = `${origin}${domainPath('eu-central-1', 'notes')}`;
  const send = (request: Request) => handleHttp(bench.emulator, request);
  return {
    bench,
    UserPoolId,
    ClientId,
    origin,
    home,
    send,
    browser: () => openBrowser(send, home),
    authorizeUrl: (parameters = {}) => {
      const all = { response_type: 'code', client_id: ClientId, redirect_uri: callback, state: 'st', ...parameters };
      const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
      return `${home}/oauth2/authorize?${new URLSearchParams(given)}`;
    },
    post(path, fields, headers = {}) {
      const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
      const type = 'application/x-www-form-urlencoded';
      return send(
        new Request(home + path, {
          method: 'POST',
          body,
          headers: { host: '127.0.0.1:9338', 'content-type': type, ...headers },
        }),
      );
    },
  };
}

/** Managed login in place of the classic pages, for one app client. */
export async function manageLogin({ bench, UserPoolId }: HostedBench, ClientId: string) {
  await bench.api.updateUserPoolDomain({ UserPoolId, Domain: 'notes', ManagedLoginVersion: 2 });
  await bench.api.createManagedLoginBranding({ UserPoolId, ClientId, UseCognitoProvidedValues: true });
}

/** An app client with both browser flows and all standard scopes. */
const webClient = {
  ClientName: 'Notes + more',
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code' as const, 'implicit' as const],
  AllowedOAuthScopes: ['openid', 'email', 'phone', 'profile'],
  CallbackURLs: [callback],
  LogoutURLs: ['https://app.example/bye'],
  SupportedIdentityProviders: ['COGNITO'],
};

/** The code that a browser was sent back with. */
export const codeIn = (left: string | undefined) => new URL(left ?? '').searchParams.get('code') ?? '';

/** A PKCE pair. */
export function pkce(verifier = 'a'.repeat(43)) {
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Basic authentication of a client. */
export const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});
