import { beforeAll, expect, it } from 'vitest';
import { goodPassword } from '../testing/bench.ts';
import { callback, codeIn, type HostedBench, openHosted } from '../testing/hosted.ts';
import { makeUser, verified } from '../testing/sign-in.ts';

// "Amazon Cognito sets the requested URI as the audience in the aud claim of the access token" [doc, resource binding].

let hosted: HostedBench;
const resource = 'https://api.example/notes';

beforeAll(async () => {
  hosted = await openHosted(
    {},
    { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 }, ExplicitAuthFlows: [] },
  );
  await makeUser(hosted.bench, hosted.UserPoolId, 'alice');
});

async function signIn(parameters: Record<string, string>) {
  const browser = hosted.browser();
  await browser.open(hosted.authorizeUrl(parameters));
  return (await browser.submit({ username: 'alice', password: goodPassword })).left ?? '';
}

const post = async (fields: Record<string, string>): Promise<Record<string, string>> =>
  (await hosted.post('/oauth2/token', { client_id: hosted.ClientId, ...fields })).json();
const exchange = async (left: string) =>
  post({ grant_type: 'authorization_code', redirect_uri: callback, code: codeIn(left) });
const audience = (token: string | undefined) => verified(hosted.bench, hosted.UserPoolId, token).claims.aud;

it('the access token of a code is for the resource, those refreshed from it too; the ID token is for the client', async () => {
  let tokens = await exchange(await signIn({ resource }));
  for (let round = 0; round < 3; round += 1) {
    expect(audience(tokens.access_token)).toBe(resource);
    expect(audience(tokens.id_token)).toBe(hosted.ClientId);
    tokens = await post({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' });
  }
});

it('that of the implicit flow as well', async () => {
  const { hash } = new URL(await signIn({ resource, response_type: 'token' }));
  expect(audience(new URLSearchParams(hash.slice(1)).get('access_token') ?? '')).toBe(resource);
});

it('without a resource an access token is for nobody in particular', async () => {
  expect(audience((await exchange(await signIn({}))).access_token)).toBeUndefined();
});

it.each(['myapp://notes', 'http://localhost:8080/'])('takes %s', async (own) => {
  expect(audience((await exchange(await signIn({ resource: own }))).access_token)).toBe(own);
});

it.each(['http://localhost.evil.example/', 'https://', 'https://api.example/#part', '//api.example', 'mailto:a@b.org'])(
  'does not take %s',
  async (other) => {
    const answer = await hosted.browser().open(hosted.authorizeUrl({ resource: other }));
    expect(answer.left).toBe(`${callback}?error=invalid_request&state=st`);
  },
);
