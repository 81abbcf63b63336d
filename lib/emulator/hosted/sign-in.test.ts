import { beforeEach, describe, expect, it } from 'vitest';
import { goodPassword, minute, second } from '../testing/bench.ts';
import { callback, codeIn, type HostedBench, openHosted, pkce } from '../testing/hosted.ts';
import { makeUser, verified } from '../testing/sign-in.ts';

let hosted: HostedBench;
beforeEach(async () => {
  hosted = await openHosted();
  await makeUser(hosted.bench, hosted.UserPoolId, 'alice', [
    ['email', 'a@b.org'],
    ['email_verified', 'true'],
    ['name', 'Alice'],
  ]);
});

const signIn = async (address = hosted.authorizeUrl(), browser = hosted.browser()) => {
  await browser.open(address);
  return browser.submit({ username: 'alice', password: goodPassword });
};

async function exchange(fields: Record<string, string>) {
  const common = { grant_type: 'authorization_code', client_id: hosted.ClientId, redirect_uri: callback };
  const response = await hosted.post('/oauth2/token', { ...common, ...fields });
  return { status: response.status, body: await response.json() };
}

describe('signing in on the pages', () => {
  it('leads back to the application with a code and its state, and the code to tokens', async () => {
    const { challenge, verifier } = pkce();
    const shown = await signIn(
      hosted.authorizeUrl({
        scope: 'openid email',
        nonce: 'n1',
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }),
    );
    expect(shown.left).toMatch(/^https:\/\/app\.example\/callback\?code=[0-9a-f-]{36}&state=st$/);
    const { status, body } = await exchange({ code: codeIn(shown.left), code_verifier: verifier });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, refresh_token: expect.any(String) });
    const id = verified(hosted.bench, hosted.UserPoolId, body.id_token).claims;
    expect(id).toMatchObject({
      iss: `${hosted.origin}/${hosted.UserPoolId}`,
      aud: hosted.ClientId,
      nonce: 'n1',
      email: 'a@b.org',
      email_verified: true,
      'cognito:username': 'alice',
      at_hash: expect.any(String),
      auth_time: hosted.bench.now() / second,
    });
    expect(id).not.toHaveProperty('name');
    const access = verified(hosted.bench, hosted.UserPoolId, body.access_token).claims;
    expect(access).toMatchObject({ scope: 'openid email', username: 'alice', version: 2, client_id: hosted.ClientId });
  });

  it('is asked for once an hour and browser', async () => {
    const browser = hosted.browser();
    const first = await signIn(hosted.authorizeUrl(), browser);
    hosted.bench.pass(59 * minute);
    const again = await browser.open(hosted.authorizeUrl({ nonce: 'x' }));
    expect(codeIn(again.left)).not.toBe(codeIn(first.left));
    const { body } = await exchange({ code: codeIn(again.left) });
    const { auth_time, iat } = verified(hosted.bench, hosted.UserPoolId, body.id_token).claims;
    expect(Number(iat) - Number(auth_time)).toBe(59 * 60);
    hosted.bench.pass(minute);
    expect((await browser.open(hosted.authorizeUrl())).title).toBe('Sign in');
  });

  it('offers to go on as the person who is signed in', async () => {
    const browser = hosted.browser();
    await signIn(hosted.authorizeUrl(), browser);
    const page = await browser.open(hosted.authorizeUrl().replace('/oauth2/authorize', '/login'));
    expect(page.html).toContain('Continue as alice');
    expect((await browser.submit({}, { button: 'continue' })).left).toContain(`${callback}?code=`);
  });

  it('gives tokens in the fragment in the implicit flow, and no refresh token', async () => {
    const shown = await signIn(hosted.authorizeUrl({ response_type: 'token', scope: 'openid', nonce: 'n2' }));
    const [address, fragment] = shown.left?.split('#') ?? [];
    expect(address).toBe(callback);
    const sent = Object.fromEntries(new URLSearchParams(fragment));
    expect(Object.keys(sent).sort()).toEqual(['access_token', 'expires_in', 'id_token', 'state', 'token_type']);
    expect(verified(hosted.bench, hosted.UserPoolId, sent.id_token).claims).toMatchObject({
      nonce: 'n2',
      name: 'Alice',
    });
    const info = await hosted.send(
      new Request(`${hosted.home}/oauth2/userInfo`, { headers: { authorization: `Bearer ${sent.access_token}` } }),
    );
    expect(await info.json()).toMatchObject({ username: 'alice', email_verified: 'true', name: 'Alice' });
  });
});
