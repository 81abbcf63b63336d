import { describe, expect, it } from 'vitest';
import { clientDefaults } from '@/lib/settings/values';
import { loginUrls } from './login-urls';

const place = {
  place: { kind: 'aws' as const },
  domains: ['shop', 'login.example.com'],
  region: 'eu-west-1',
  clientId: 'abc',
};
const web = {
  ...clientDefaults('web'),
  oauthEnabled: true,
  oauthFlows: ['code' as const],
  oauthScopes: ['openid', 'email'],
  callbackUrls: ['https://shop.example.com/cb?a=1'],
};

describe('loginUrls', () => {
  it('are complete, one for each domain', () => {
    expect(loginUrls(web, place)).toEqual([
      'https://shop.auth.eu-west-1.amazoncognito.com/login?client_id=abc&response_type=code&scope=openid%20email&redirect_uri=https%3A%2F%2Fshop.example.com%2Fcb%3Fa%3D1',
      'https://login.example.com/login?client_id=abc&response_type=code&scope=openid%20email&redirect_uri=https%3A%2F%2Fshop.example.com%2Fcb%3Fa%3D1',
    ]);
  });

  it('go to the default redirect address and ask for a token where there is no code', () => {
    const implicit = { ...web, oauthFlows: ['implicit' as const], defaultRedirectUri: 'https://x.example/' };
    expect(loginUrls(implicit, place)[0]).toMatch(/response_type=token.*redirect_uri=https%3A%2F%2Fx.example%2F$/);
  });

  it('are none without OAuth, callback, redirect flow or domain', () => {
    expect(loginUrls({ ...web, oauthEnabled: false }, place)).toEqual([]);
    expect(loginUrls({ ...web, callbackUrls: [] }, place)).toEqual([]);
    expect(loginUrls({ ...web, oauthFlows: ['client_credentials'] }, place)).toEqual([]);
    expect(loginUrls(web, { ...place, domains: [] })).toEqual([]);
  });
});
