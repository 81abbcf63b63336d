import { describe, expect, it } from 'vitest';
import { clientDefaults } from '@/lib/settings/values';
import { type LoginLink, linkProblems, loginLink, readCallback } from './login-link';

const client = {
  ...clientDefaults('web'),
  oauthEnabled: true,
  oauthFlows: ['code' as const],
  oauthScopes: ['openid', 'email'],
  callbackUrls: ['https://shop.example.com/back'],
  logoutUrls: ['https://shop.example.com/'],
  identityProviders: ['COGNITO'],
};
const link: LoginLink = {
  kind: 'authorize',
  responseType: 'code',
  redirectUri: 'https://shop.example.com/back',
  scopes: ['openid', 'email'],
  state: 's t',
  nonce: '',
  codeChallenge: 'abc',
};
const messages = (changed: Partial<LoginLink>) =>
  linkProblems(client, { ...link, ...changed }).map(({ message }) => message);

it('builds what Cognito reads, spaces as %20', () => {
  expect(loginLink('https://d.example', 'id', link)).toBe(
    'https://d.example/oauth2/authorize?client_id=id&response_type=code&scope=openid%20email' +
      '&redirect_uri=https%3A%2F%2Fshop.example.com%2Fback&state=s%20t&code_challenge_method=S256&code_challenge=abc',
  );
  expect(
    loginLink('https://d.example', 'id', { ...link, kind: 'logout', redirectUri: 'https://shop.example.com/' }),
  ).toBe('https://d.example/logout?client_id=id&logout_uri=https%3A%2F%2Fshop.example.com%2F');
});

it('where nobody can sign in or up, the link says so', () => {
  const at = (of: typeof client, closed: boolean) =>
    linkProblems(of, { ...link, kind: 'signup' }, { selfSignUp: !closed }).map(({ at: place }) => place);
  expect(at({ ...client, identityProviders: [] }, false)).toEqual([{ kind: 'client', setting: 'identityProviders' }]);
  expect(at(client, true)).toEqual([{ kind: 'pool', setting: 'selfSignUp' }]);
  expect(at(client, false)).toEqual([]);
});

describe('problems are told before the click', () => {
  it.each<[string, Partial<LoginLink>, RegExp | undefined]>([
    ['nothing', {}, undefined],
    ['callback', { redirectUri: 'https://shop.example.com/back/' }, /not registered/],
    ['flow', { responseType: 'token' }, /grant “Implicit”/],
    ['scope', { scopes: ['openid', 'phone'] }, /scope phone/],
    ['openid', { scopes: ['email'] }, /needs openid/],
    ['pkce', { codeChallenge: '' }, /Without PKCE/],
    ['logout', { kind: 'logout', redirectUri: 'https://other.example' }, /sign-out URLs/],
    ['logout listed', { kind: 'logout', redirectUri: 'https://shop.example.com/' }, undefined],
  ])('%s', (_name, changed, expected) => {
    if (expected) expect(messages(changed).join(' ')).toMatch(expected);
    else expect(messages(changed)).toEqual([]);
  });
});

it('reads what came back, in query or fragment', () => {
  expect(readCallback('https://a.example/back?code=c1&state=s')).toEqual({ code: 'c1', state: 's' });
  expect(readCallback('https://a.example/#id_token=a.b.c&access_token=d.e.f&state=s')).toEqual({
    idToken: 'a.b.c',
    accessToken: 'd.e.f',
    state: 's',
  });
  expect(readCallback('https://a.example/?error=invalid_scope&error_description=no')).toEqual({
    error: 'invalid_scope',
    errorDescription: 'no',
  });
  expect(readCallback('not an address')).toBeUndefined();
});
