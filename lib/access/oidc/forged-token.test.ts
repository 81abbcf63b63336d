import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { serveRoute } from '@/lib/testing/serve-route';
import { companyProvider, redirectUri, ssoProblem } from '@/lib/testing/sso-company';
import { beginFlow, finishFlow, openFlow } from './flow';

// A provider that hands out whatever ID token the test wants.

const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
let served: Awaited<ReturnType<typeof serveRoute>>;
let environment: TestEnvironment;
let idToken = '';

function token(claims: object, header: object = { alg: 'RS256', kid: 'own' }, key: KeyObject = own.privateKey): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

async function answer(request: Request): Promise<Response> {
  const at = new URL(request.url);
  if (at.pathname === '/jwks')
    return Response.json({
      keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }],
    });
  if (at.pathname === '/token')
    return Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken });
  return Response.json({
    issuer: at.origin,
    authorization_endpoint: `${at.origin}/auth`,
    token_endpoint: `${at.origin}/token`,
    jwks_uri: `${at.origin}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
}

beforeAll(async () => {
  environment = testEnvironment();
  served = await serveRoute(answer);
});
afterAll(async () => {
  await served.close();
  await environment.close();
});
beforeEach(() => {
  idToken = '';
});

/** Comes back with a code for which the provider gives the token that `make` makes of honest claims. */
async function comeBack(make: (honest: Record<string, unknown>) => string) {
  const provider = companyProvider(served.url);
  const { url, cookie } = await beginFlow(provider, { redirectUri, next: '/', again: false });
  const now = Math.floor(Date.now() / 1000);
  const nonce = url.searchParams.get('nonce');
  idToken = make({ iss: served.url, aud: 'pooldeck', sub: 'dana', nonce, iat: now, exp: now + 60 });
  const state = url.searchParams.get('state') ?? '';
  return finishFlow(provider, openFlow(provider, cookie), `?${new URLSearchParams({ code: 'c', state })}`);
}

it('an honest token is taken', async () => {
  expect(await comeBack((honest) => token(honest))).toMatchObject({ sub: 'dana', iss: served.url });
});

const past = Math.floor(Date.now() / 1000) - 3_600;
it.each<[string, (honest: Record<string, unknown>) => string]>([
  ['signed with another key', (honest) => token(honest, undefined, foreign.privateKey)],
  [
    'signed with a key that nobody knows',
    (honest) => token(honest, { alg: 'RS256', kid: 'other' }, foreign.privateKey),
  ],
  ['not signed', (honest) => `${part({ alg: 'none' })}.${part(honest)}.`],
  ['with its signature cut off', (honest) => token(honest).replace(/[^.]+$/, '')],
  ['for another client', (honest) => token({ ...honest, aud: 'another' })],
  ['of another issuer', (honest) => token({ ...honest, iss: 'https://evil.example' })],
  ['of another sign-in', (honest) => token({ ...honest, nonce: 'another' })],
  ['of no sign-in', ({ nonce: _, ...honest }) => token(honest)],
  ['that has expired', (honest) => token({ ...honest, iat: past, exp: past + 60 })],
  ['of nobody', ({ sub: _, ...honest }) => token(honest)],
  ['that is none', () => 'x'],
])('a token %s is refused', async (_, make) => {
  expect(await ssoProblem(comeBack(make))).toBe('invalid');
});
