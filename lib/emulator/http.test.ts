import { describe, expect, test } from 'vitest';
import { type HttpSettings, handleHttp } from './http.ts';
import { openBench } from './testing/bench.ts';
import { signature } from './testing/raw.ts';

const bench = openBench();
const target = (operation: string) => `AWSCognitoIdentityProviderService.${operation}`;

function call(operation: string, body: unknown, headers: Record<string, string> = {}, settings: HttpSettings = {}) {
  const { host = '127.0.0.1:9338', ...others } = headers;
  const request = new Request(`http://${host}/`, {
    method: 'POST',
    headers: { 'x-amz-target': target(operation), host, ...others },
    body: JSON.stringify(body),
  });
  return handleHttp(bench.emulator, request, settings);
}

const list = (headers: Record<string, string>, settings?: HttpSettings) =>
  call('ListUserPools', { MaxResults: 1 }, { authorization: signature, ...headers }, settings);
const signIn = (headers: Record<string, string>) =>
  call('InitiateAuth', { ClientId: 'nope', AuthFlow: 'USER_AUTH' }, headers);

describe('who may call', () => {
  test.each(['127.0.0.1:9338', 'localhost', '[::1]:80', 'LOCALHOST:1'])('Host %s is this machine', async (host) => {
    expect((await list({ host })).status).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:9338'])(
    'Host %s cannot reach signed operations, though its name may point here',
    async (host) => {
      const response = await list({ host });
      expect(response.status).toBe(403);
      expect((await response.json()).__type).toBe('AccessDeniedException');
    },
  );

  test('a host name that was allowed', async () => {
    expect((await list({ host: 'cognito:9338' }, { allowedHosts: ['cognito'] })).status).toBe(200);
  });

  test('a web page elsewhere cannot reach signed operations; one of the same address can', async () => {
    expect((await list({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await list({ origin: 'null' })).status).toBe(403);
    expect((await list({ origin: 'http://127.0.0.1:9338' })).status).toBe(200);
  });

  test('no CORS header on signed operations, one on those without a signature [emulator notes]', async () => {
    expect((await list({})).headers.get('access-control-allow-origin')).toBeNull();
    const response = await signIn({ origin: 'https://app.example', host: 'cognito.example' });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await response.json()).__type).toBe('ResourceNotFoundException');
  });

  test('a preflight allows any header but Authorization, which * never includes [Fetch standard]', async () => {
    const request = new Request('http://127.0.0.1:9338/', { method: 'OPTIONS' });
    const response = await handleHttp(bench.emulator, request);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('*');
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  });
});

describe('public documents of a pool', () => {
  const get = (path: string, settings?: HttpSettings) =>
    handleHttp(bench.emulator, new Request(`http://localhost:9338${path}`), settings);

  test('two RS256 keys, the same at each call [doc DG23, facts §7.4]', async () => {
    const poolId = await bench.makePool();
    const response = await get(`/${poolId}/.well-known/jwks.json`);
    const first = await response.json();
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.keys.map(({ kty, alg, use }: Record<string, string>) => [kty, alg, use])).toEqual([
      ['RSA', 'RS256', 'sig'],
      ['RSA', 'RS256', 'sig'],
    ]);
    expect(JSON.stringify(first)).not.toContain('"d"');
    expect(await (await get(`/${poolId}/.well-known/jwks.json`)).json()).toEqual(first);
  });

  test('the issuer ends in the pool id, under a base path too', async () => {
    const poolId = await bench.makePool();
    const document = `/${poolId}/.well-known/openid-configuration`;
    const plain = await (await get(document)).json();
    expect(plain.issuer).toBe(`http://localhost:9338/${poolId}`);
    const below = await (await get(`/cognito${document}`, { basePath: '/cognito' })).json();
    expect(below.jwks_uri).toBe(`http://localhost:9338/cognito/${poolId}/.well-known/jwks.json`);
  });

  test.each(['/', '/eu-central-1_nope/.well-known/jwks.json', '/../etc/passwd'])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
