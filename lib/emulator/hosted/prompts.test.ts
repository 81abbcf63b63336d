import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodPassword, minute, second } from '../testing/bench.ts';
import type { Browser } from '../testing/browser.ts';
import { type FederatedBench, openFederated } from '../testing/federated.ts';
import { callback, codeIn, manageLogin } from '../testing/hosted.ts';
import { makeUser, verified } from '../testing/sign-in.ts';

// "Available in the managed login branding version only, not in the classic hosted UI" [doc, authorize endpoint].

let hosted: FederatedBench;
let browser: Browser;

beforeEach(async () => {
  hosted = await openFederated();
  await makeUser(hosted.bench, hosted.UserPoolId, 'alice');
  browser = hosted.browser();
});
afterEach(() => hosted.issuer.close());

async function signIn() {
  await browser.open(hosted.authorizeUrl());
  await browser.submit({ username: 'alice', password: goodPassword });
}

const ask = (prompt: string, more = {}) => browser.open(hosted.authorizeUrl({ prompt, ...more }));
const code = `${callback}?code=`;

describe('prompt under managed login', () => {
  beforeEach(() => manageLogin(hosted, hosted.ClientId));

  it('none: the code or login_required, never a page', async () => {
    expect((await ask('none')).left).toBe(`${callback}?error=login_required&state=st`);
    await signIn();
    expect((await ask('none')).left).toContain(code);
    expect((await ask('none login')).left).toContain('error=invalid_request');
  });

  it('login: the password again, and a new time of sign-in; going on as who one was is not enough', async () => {
    await signIn();
    hosted.bench.pass(minute);
    const page = await ask('login');
    expect(page.url).toContain('&prompt=login');
    expect(page.html).not.toContain('Continue as');
    expect((await browser.submit({ password: 'wrong' })).html).not.toContain('Continue as');
    expect((await browser.submit({}, { button: 'continue' })).left).toBeUndefined();
    const { left } = await browser.submit({ username: 'alice', password: goodPassword });
    const { id_token } = await hosted.tokensOf(left);
    const { claims } = verified(hosted.bench, hosted.UserPoolId, id_token);
    expect(claims.auth_time).toBe(hosted.bench.now() / second);
  });

  it('login: the session that is there stays until then', async () => {
    await signIn();
    await ask('login');
    expect(codeIn((await browser.open(hosted.authorizeUrl())).left)).not.toBe('');
  });

  it.each(['select_account', 'consent'])('%s: nothing to the pool’s own sign-in', async (prompt) => {
    await signIn();
    expect((await ask(prompt)).left).toContain(code);
  });

  it('an unknown one is refused [OpenID Connect]', async () => {
    expect((await ask('perhaps')).left).toContain('error=invalid_request');
  });

  it.each(['login', 'select_account', 'login consent'])(
    '%s reaches the provider, named or chosen on the page',
    async (prompt) => {
      expect(await sentToProvider(hosted.authorizeUrl({ prompt, identity_provider: 'Corp' }))).toBe(prompt);
      const page = await ask(prompt);
      expect(await sentToProvider(corpLink(page.html))).toBe(prompt);
      const refused = await browser.submit({ username: 'alice', password: 'Wrong-Horse-1' });
      expect(await sentToProvider(corpLink(refused.html))).toBe(prompt);
    },
  );
});

describe('prompt on the classic pages', () => {
  it('means nothing: a page where nobody is signed in, the code for who is', async () => {
    expect((await ask('none')).title).toBe('Sign in');
    await signIn();
    for (const prompt of ['none', 'login', 'select_account', 'perhaps'])
      expect((await ask(prompt)).left).toContain(code);
  });

  it('goes to no provider', async () => {
    expect(await sentToProvider(hosted.authorizeUrl({ prompt: 'login', identity_provider: 'Corp' }))).toBeNull();
  });
});

const corpLink = (html: string) => {
  const [, link = ''] = /href="([^"]+)">Sign in with Corp</.exec(html) ?? [];
  return new URL(link.replaceAll('&amp;', '&'), hosted.origin).href;
};

/** The prompt with which the browser is sent to Corp. */
async function sentToProvider(address: string): Promise<string | null> {
  const answer = await hosted.send(new Request(address, { headers: { host: new URL(hosted.origin).host } }));
  const location = answer.headers.get('location') ?? '';
  expect(location).toContain(hosted.issuer.url);
  return new URL(location).searchParams.get('prompt');
}
