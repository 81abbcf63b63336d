import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { minute } from '../../testing/bench.ts';
import { openBrowser } from '../../testing/browser.ts';
import { type FederatedBench, openFederated } from '../../testing/federated.ts';
import { verified } from '../../testing/sign-in.ts';

let hosted: FederatedBench;
beforeEach(async () => {
  hosted = await openFederated();
});
afterEach(() => hosted.issuer.close());

const errorIn = (left: string | undefined) => Object.fromEntries(new URL(left ?? '').searchParams);

/** Signs in with Corp; the claims of the ID token. */
async function claims() {
  const { id_token } = await hosted.tokensOf((await hosted.go()).left);
  return verified(hosted.bench, hosted.UserPoolId, id_token).claims;
}

describe('signing in with an OpenID Connect provider', () => {
  it('makes the profile Provider_sub with the mapped attributes, and leads back with a code', async () => {
    const { left } = await hosted.go();
    expect(left).toMatch(/^https:\/\/app\.example\/callback\?code=[0-9a-f-]{36}&state=st$/);
    expect(await claims()).toMatchObject({
      'cognito:username': 'Corp_7',
      email: 'ann@corp.example',
      email_verified: true,
      name: 'Ann',
      'cognito:groups': [`${hosted.UserPoolId}_Corp`],
      identities: [{ userId: '7', providerName: 'Corp', providerType: 'OIDC', primary: 'true' }],
    });
    const user = await hosted.bench.api.adminGetUser({ UserPoolId: hosted.UserPoolId, Username: 'Corp_7' });
    expect(user.UserStatus).toBe('EXTERNAL_PROVIDER');
  });

  it('brings the attributes up to date at the next sign-in, as the same user', async () => {
    const first = await claims();
    hosted.issuer.person = { sub: '7', email: 'ann@new.example', name: 'Ann' };
    const second = await claims();
    expect(second.sub).toBe(first.sub);
    expect(second.email).toBe('ann@new.example');
  });

  it('starts from the link on the page, or from an identifier', async () => {
    const by = hosted.browser();
    const page = await by.open(hosted.authorizeUrl());
    const link = /<a class="button second provider" href="([^"]+)">Sign in with Corp</.exec(page.html)?.[1] ?? '';
    expect((await by.open(new URL(link.replaceAll('&amp;', '&'), hosted.origin).href)).left).toContain('code=');
    expect((await hosted.go({ idp_identifier: 'corp.example' })).left).toContain('code=');
  });

  it('asks userInfo by POST where the provider wants that', async () => {
    await hosted.change({ attributes_request_method: 'POST' });
    expect((await claims()).name).toBe('Ann');
  });

  it('takes endpoints from the details, without discovery', async () => {
    const { url } = hosted.issuer;
    await hosted.change({
      authorize_url: `${url}/auth`,
      token_url: `${url}/token`,
      attributes_url: `${url}/me`,
      jwks_uri: `${url}/jwks`,
    });
    expect((await hosted.go()).left).toContain('code=');
  });
});

describe('what goes wrong is told to the application', () => {
  it('a person who said no there', async () => {
    hosted.issuer.person = undefined;
    expect(errorIn((await hosted.go()).left)).toEqual({
      error: 'invalid_request',
      error_description: 'They said no',
      state: 'st',
    });
  });

  it('a required attribute that the provider does not give', async () => {
    const { db } = hosted.bench.emulator;
    const doc = requiring(db.prepare('SELECT doc FROM pools').pluck().get(), 'nickname');
    db.prepare('UPDATE pools SET doc = ?').run(doc);
    expect(errorIn((await hosted.go()).left).error_description).toBe('attributes required: [nickname]');
  });

  it('a wrong secret of the pool at the provider', async () => {
    await hosted.change({ client_secret: 'wrong' });
    expect(errorIn((await hosted.go()).left).error_description).toBe('Corp Error - 401 error getting token');
  });

  it.each([
    ['hangs up', 'Connection reset'],
    ['says nothing that can be read', /^Exception processing authorization code: /],
  ])('a token endpoint that %s', async (manner, said) => {
    const server = createServer((_, answer) => {
      if (manner === 'hangs up') answer.socket?.resetAndDestroy();
      else answer.end('<h1>hello</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close().closeAllConnections());
    const { url } = hosted.issuer;
    const token_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
    await hosted.change({
      authorize_url: `${url}/auth`,
      token_url,
      attributes_url: `${url}/me`,
      jwks_uri: `${url}/jwks`,
    });
    expect(errorIn((await hosted.go()).left).error_description).toMatch(said);
  });

  it('a disabled profile', async () => {
    await hosted.go();
    await hosted.bench.api.adminDisableUser({ UserPoolId: hosted.UserPoolId, Username: 'Corp_7' });
    expect(errorIn((await hosted.go()).left).error_description).toBe('User is disabled.');
  });
});

/** A pool as it would have been made with a required attribute. */
const requiring = (doc: unknown, name: string) => {
  const pool = JSON.parse(String(doc));
  for (const attribute of pool.SchemaAttributes) if (attribute.Name === name) attribute.Required = true;
  return JSON.stringify(pool);
};

describe('what is refused', () => {
  /** As far as the provider's answer, but not the answer itself. */
  async function untilAnswer() {
    const by = openBrowser(hosted.sendAnywhere, hosted.origin, [hosted.issuer.url]);
    let answer = '';
    const stopping = openBrowser(
      async (request) => {
        if (!request.url.includes('/oauth2/idpresponse')) return hosted.sendAnywhere(request);
        answer = request.url;
        return new Response('<h1>stopped</h1>');
      },
      hosted.home,
      [hosted.issuer.url],
    );
    await stopping.open(hosted.authorizeUrl({ identity_provider: 'Corp' }));
    return { answer, cookies: stopping.cookies, by };
  }

  it('an answer in another browser, a second time, or after ten minutes', async () => {
    const { answer, by, cookies } = await untilAnswer();
    expect((await by.open(answer)).html).toContain('This is not the end of a sign-in that began in this browser.');
    for (const [name, value] of cookies) by.cookies.set(name, value);
    expect((await by.open(answer)).left).toContain('code=');
    expect((await by.open(answer)).title).toBe('This did not work');
    const late = await untilAnswer();
    hosted.bench.pass(11 * minute);
    for (const [name, value] of late.cookies) late.by.cookies.set(name, value);
    expect((await late.by.open(late.answer)).title).toBe('This did not work');
  });

  it('an answer of a provider that the client stopped offering meanwhile', async () => {
    const { answer, by, cookies } = await untilAnswer();
    for (const [name, value] of cookies) by.cookies.set(name, value);
    await hosted.offer();
    expect((await by.open(answer)).url).toContain('/error?error=invalid_request');
  });

  it('a provider that the client does not offer, or that does not exist', async () => {
    await hosted.offer();
    expect((await hosted.go()).url).toContain('/error?error=invalid_request');
    expect((await hosted.go({ identity_provider: 'Nobody' })).url).toContain('/error?error=invalid_request');
  });

  it('providers of other kinds: the page says that they need AWS', async () => {
    const ProviderDetails = { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' };
    const google = { ProviderName: 'Google', ProviderType: 'Google' as const, ProviderDetails };
    await hosted.bench.api.createIdentityProvider({ UserPoolId: hosted.UserPoolId, ...google });
    await hosted.offer('Google');
    expect((await hosted.browser().open(hosted.authorizeUrl())).html).toContain('Sign in with Google');
    const shown = await hosted.go({ identity_provider: 'Google' });
    expect([shown.status, shown.title]).toEqual([501, 'Sign-in with Google needs AWS']);
  });
});
