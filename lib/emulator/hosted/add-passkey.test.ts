import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Authenticator } from '../testing/authenticator.ts';
import { goodPassword, hour } from '../testing/bench.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { callback, codeIn, type HostedBench, manageLogin, openHosted } from '../testing/hosted.ts';
import { makeUser } from '../testing/sign-in.ts';

const here = 'http://localhost:9338';
const origin = here;
let hosted: HostedBench;
let browser: Browser;

beforeEach(async () => {
  hosted = await openHosted(
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
    { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] },
  );
  await manageLogin(hosted, hosted.ClientId);
  await belongTo('localhost');
  for (const name of ['alice', 'bob']) await makeUser(hosted.bench, hosted.UserPoolId, name);
  browser = openBrowser(hosted.send, hosted.home.replace(hosted.origin, here));
});

const belongTo = (RelyingPartyId: string) =>
  hosted.bench.api.setUserPoolMfaConfig({ UserPoolId: hosted.UserPoolId, WebAuthnConfiguration: { RelyingPartyId } });

const local = (address: string) => address.replace(hosted.origin, here);
const login = async (by = browser, username = 'alice') => {
  await by.open(local(hosted.authorizeUrl()));
  return by.submit({ username, password: goodPassword });
};

/** Two parameters, as the guide shows the address. */
function addUrl(parameters: Record<string, string> = {}) {
  const query = new URLSearchParams({ client_id: hosted.ClientId, redirect_uri: callback, ...parameters });
  return `${local(hosted.home)}/passkeys/add?${query}`;
}

/** What the script of the page reads. */
function optionsIn(html: string) {
  const text = /data-options="([^"]*)"/.exec(html)?.[1] ?? '';
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

const answer = (html: string, authenticator = new Authenticator(), manner = { origin }) =>
  JSON.stringify(authenticator.create(optionsIn(html), manner));

describe('/passkeys/add of managed login [doc, passkeys; results seen]', () => {
  it('gives who is signed in a passkey that signs in, and tells the application', async () => {
    await login();
    const page = await browser.open(addUrl());
    expect(page.title).toBe('Add a passkey');
    const authenticator = new Authenticator();
    expect((await browser.submit({ credential: answer(page.html, authenticator) })).left).toBe(
      `${callback}?result=success`,
    );
    const fresh = openBrowser(hosted.send, local(hosted.home));
    await fresh.open(local(hosted.authorizeUrl()));
    const asked = await fresh.submit({ username: 'alice' }, { button: 'passkey' });
    const signedIn = await fresh.submit({ credential: authenticator.get(optionsIn(asked.html), { origin }) });
    expect(codeIn(signedIn.left)).not.toBe('');
  });

  it('takes the other parameters of /oauth2/authorize beside the two', async () => {
    await login();
    const page = await browser.open(addUrl({ response_type: 'code', scope: 'openid', state: 'x' }));
    expect((await browser.submit({ credential: answer(page.html) })).left).toBe(`${callback}?result=success`);
    expect((await browser.open(addUrl({ scope: 'nothing' }))).left).toBe(`${callback}?error=invalid_scope`);
  });

  it('is for nobody else: without a session the application hears so', async () => {
    expect((await browser.open(addUrl())).left).toBe(`${callback}?result=invalid_session`);
    await login();
    hosted.bench.pass(hour);
    expect((await browser.open(addUrl())).left).toBe(`${callback}?result=invalid_session`);
  });

  it('leads to registered addresses only', async () => {
    await login();
    const page = await browser.open(addUrl({ redirect_uri: 'https://evil.example/' }));
    expect([page.left, page.url.includes('/error?error=redirect_mismatch')]).toEqual([undefined, true]);
    expect((await browser.open(addUrl({ client_id: 'nobody' }))).url).toContain('/error?error=Client');
  });

  it('takes no passkey that was made for another person, another page or nobody, and no forged form', async () => {
    await login();
    const other = openBrowser(hosted.send, local(hosted.home));
    await login(other, 'bob');
    const ofBob = answer((await other.open(addUrl())).html);
    const page = await browser.open(addUrl());
    const elsewhere = answer(page.html, new Authenticator(), { origin: 'https://evil.example' });
    for (const credential of [ofBob, elsewhere, '', '{}', '"><script>alert(1)</script>']) {
      const shown = await browser.submit({ credential });
      expect([shown.title, shown.left]).toEqual(['Add a passkey', undefined]);
      expect(shown.html).toContain('role="alert">');
      expect(shown.html).not.toContain('alert(1)');
    }
    const forged = await browser.post(addUrl(), { credential: answer(page.html) });
    expect(forged.status).toBe(403);
  });

  it('allows its script by its text', async () => {
    await login();
    const { html, headers } = await browser.open(addUrl());
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`; script-src 'sha256-${hash}';`);
  });

  it('says why where there can be none: another relying party, a pool without passkeys, twenty of them', async () => {
    await login();
    await belongTo('app.example');
    const away = await browser.open(addUrl());
    expect(away.html).toContain('for pages of app.example, and this one is at localhost.');
    await belongTo('localhost');
    for (let count = 0; count < 20; count += 1)
      await browser.submit({ credential: answer((await browser.open(addUrl())).html) });
    expect((await browser.open(addUrl())).html).toContain('You have as many passkeys as one may have.');
    await hosted.bench.api.updateUserPool({
      UserPoolId: hosted.UserPoolId,
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
    });
    expect((await browser.open(addUrl())).html).toContain('Passkeys are not enabled for the user pool.');
  });

  it('is not there on the classic pages', async () => {
    await login();
    await hosted.bench.api.updateUserPoolDomain({
      UserPoolId: hosted.UserPoolId,
      Domain: 'notes',
      ManagedLoginVersion: 1,
    });
    expect((await browser.open(addUrl())).status).toBe(404);
  });
});
