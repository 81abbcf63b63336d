import { createHash } from 'node:crypto';
import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Authenticator } from '../testing/authenticator.ts';
import { goodPassword } from '../testing/bench.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startFunctions } from '../testing/functions.ts';
import { codeIn, type HostedBench, openHosted } from '../testing/hosted.ts';
import { registerPasskey } from '../testing/passkeys.ts';
import { makeUser, passwordSignIn } from '../testing/sign-in.ts';
import { deploy } from '../testing/trigger-bench.ts';
import type { LambdaSettings } from '../triggers/invoke.ts';

const here = 'http://localhost:9338';
const origin = here;
let hosted: HostedBench;
let authenticator: Authenticator;

/** A pool with managed login whose passkeys belong to this machine; alice has one, bob has none. */
async function openPool(LambdaConfig?: LambdaConfigType, lambda?: LambdaSettings) {
  hosted = await openHosted(
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } }, LambdaConfig },
    { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] },
    lambda,
  );
  const { bench, UserPoolId, ClientId } = hosted;
  await bench.api.updateUserPoolDomain({ UserPoolId, Domain: 'notes', ManagedLoginVersion: 2 });
  await bench.api.createManagedLoginBranding({ UserPoolId, ClientId, UseCognitoProvidedValues: true });
  await belongTo('localhost');
  for (const name of ['alice', 'bob']) await makeUser(bench, UserPoolId, name);
  const { AuthenticationResult } = await passwordSignIn(bench, ClientId, 'alice', goodPassword);
  ({ authenticator } = await registerPasskey(bench, AuthenticationResult?.AccessToken ?? '', undefined, { origin }));
}

beforeEach(() => openPool());

const belongTo = (RelyingPartyId: string) =>
  hosted.bench.api.setUserPoolMfaConfig({ UserPoolId: hosted.UserPoolId, WebAuthnConfiguration: { RelyingPartyId } });

/** The sign-in page, reached as localhost. */
async function openLogin() {
  const browser = openBrowser(hosted.send, hosted.home.replace(hosted.origin, here));
  const shown = await browser.open(hosted.authorizeUrl().replace(hosted.origin, here));
  expect(shown.title).toBe('Sign in');
  return { browser, html: shown.html };
}

const choose = (browser: Browser, username: string) => browser.submit({ username }, { button: 'passkey' });

/** What the script of the page reads. */
function optionsIn(html: string) {
  const text = /data-options="([^"]*)"/.exec(html)?.[1] ?? '';
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

describe('signing in with a passkey on the pages', () => {
  it('goes from the name to the passkey and back to the application', async () => {
    const { browser } = await openLogin();
    const asked = await choose(browser, 'alice');
    expect(asked.title).toBe('Use your passkey');
    const credential = authenticator.get(optionsIn(asked.html), { origin });
    const { left } = await browser.submit({ credential });
    expect(codeIn(left)).toMatch(/^[\w-]{36,}$/);
  });

  it('has its one script on that page alone, allowed by its text', async () => {
    const { browser, html } = await openLogin();
    expect(html).not.toContain('<script');
    const asked = await choose(browser, 'alice');
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(asked.html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = asked.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`; script-src 'sha256-${hash}';`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(asked.html).toMatch(/<noscript>.*JavaScript/);
    const again = await browser.submit({ credential: 'no' });
    expect(again.html).toContain('That passkey was not accepted.');
  });

  it('says the same of who has none and of nobody', async () => {
    const said = await Promise.all(
      ['bob', 'nobody'].map(async (name) => (await choose((await openLogin()).browser, name)).html),
    );
    for (const html of said) expect(html).toContain('There is no passkey for this name.');
    const { browser } = await openLogin();
    expect((await choose(browser, '')).html).toContain('Enter your name, then choose the passkey.');
  });

  it('takes no passkey of another person, nor one that was made for another page', async () => {
    for (const manner of [{ origin: 'https://evil.example' }, { rpId: 'evil.example', origin }]) {
      const { browser } = await openLogin();
      const asked = await choose(browser, 'alice');
      const credential = authenticator.get(optionsIn(asked.html), manner);
      const { html, left } = await browser.submit({ credential });
      expect([html.includes('That passkey was not accepted.'), left]).toEqual([true, undefined]);
    }
  });

  it('is offered where the page may use the passkeys, and only by managed login to clients of that flow', async () => {
    const offered = async () => (await openLogin()).html.includes('Sign in with a passkey');
    expect(await offered()).toBe(true);
    await belongTo('app.example');
    expect(await offered()).toBe(false);
    await belongTo('localhost');
    const { UserPoolId } = hosted;
    await hosted.bench.api.updateUserPoolDomain({ UserPoolId, Domain: 'notes', ManagedLoginVersion: 1 });
    expect(await offered()).toBe(false);
    const byName = await hosted.browser().open(hosted.authorizeUrl());
    expect(byName.html).not.toContain('Sign in with a passkey');
  });

  it('asks the functions of the pool around it', async () => {
    const functions = await startFunctions();
    onTestFinished(() => functions.close());
    const { endpoint } = functions;
    await openPool(deploy(functions, { PreAuthentication: () => {}, PostAuthentication: () => {} }), { endpoint });
    functions.calls.length = 0;
    const { browser } = await openLogin();
    const asked = await choose(browser, 'alice');
    const { left } = await browser.submit({ credential: authenticator.get(optionsIn(asked.html), { origin }) });
    expect(codeIn(left)).not.toBe('');
    expect(functions.calls.map(({ event }) => event.triggerSource)).toEqual([
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
    ]);
  });

  it('cannot be begun by a form where it is not offered', async () => {
    const { browser } = await openLogin();
    await belongTo('app.example');
    expect((await choose(browser, 'alice')).html).toContain('Enter your name and your password.');
  });
});
