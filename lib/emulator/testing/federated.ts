import type { LambdaSettings } from '../triggers/invoke.ts';
import { type Browser, openBrowser } from './browser.ts';
import { callback, codeIn, type HostedBench, openHosted } from './hosted.ts';
import { clientOfPool, type OidcIssuer, startOidcIssuer } from './oidc-issuer.ts';

/** A pool whose client offers the provider `Corp`, a real one on this machine. */
export type FederatedBench = HostedBench & {
  issuer: OidcIssuer;
  /** Details of Corp, with changes. */
  details(changes?: Record<string, string>): Record<string, string>;
  change(changes: Record<string, string>): Promise<unknown>;
  /** Which providers the client offers beside the pool's own users. */
  offer(...names: string[]): Promise<void>;
  /** To the emulator without a network, to everybody else over HTTP. */
  sendAnywhere(request: Request): Promise<Response>;
  /** Starts a sign-in with Corp and follows it to its end. */
  go(parameters?: Record<string, string>, by?: Browser): ReturnType<Browser['open']>;
  browser(): Browser;
  tokensOf(left: string | undefined): Promise<Record<string, string>>;
};

export async function openFederated(lambda?: LambdaSettings): Promise<FederatedBench> {
  const hosted = await openHosted({}, {}, lambda);
  const { bench, UserPoolId, ClientId } = hosted;
  const issuer = await startOidcIssuer(`${hosted.home}/oauth2/idpresponse`);
  issuer.person = { sub: '7', email: 'ann@corp.example', email_verified: true, name: 'Ann' };
  const details: FederatedBench['details'] = (changes = {}) => ({
    ...clientOfPool,
    oidc_issuer: issuer.url,
    authorize_scopes: 'openid email profile',
    attributes_request_method: 'GET',
    ...changes,
  });
  const offer = async (...names: string[]) => {
    const { UserPoolClient: described } = await bench.api.describeUserPoolClient({ UserPoolId, ClientId });
    const { CreationDate: _, LastModifiedDate: __, ClientType: ___, ...settings } = described ?? {};
    const SupportedIdentityProviders = ['COGNITO', ...names];
    await bench.api.updateUserPoolClient({ UserPoolId, ClientId, ...settings, SupportedIdentityProviders });
  };
  await bench.api.createIdentityProvider({
    UserPoolId,
    ProviderName: 'Corp',
    ProviderType: 'OIDC',
    ProviderDetails: details(),
    AttributeMapping: { email: 'email', email_verified: 'email_verified', name: 'name' },
    IdpIdentifiers: ['corp.example'],
  });
  await offer('Corp');
  const sendAnywhere = (request: Request) =>
    request.url.startsWith(hosted.origin) ? hosted.send(request) : fetch(request);
  const browser = () => openBrowser(sendAnywhere, hosted.home, [issuer.url]);
  return {
    ...hosted,
    issuer,
    details,
    offer,
    sendAnywhere,
    browser,
    change: (changes) =>
      bench.api.updateIdentityProvider({ UserPoolId, ProviderName: 'Corp', ProviderDetails: details(changes) }),
    go: (parameters = { identity_provider: 'Corp' }, by = browser()) => by.open(hosted.authorizeUrl(parameters)),
    async tokensOf(left) {
      const fields = { grant_type: 'authorization_code', client_id: ClientId, redirect_uri: callback };
      return (await hosted.post('/oauth2/token', { ...fields, code: codeIn(left) })).json();
    },
  };
}
