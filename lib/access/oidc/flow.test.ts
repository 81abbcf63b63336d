import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { type OidcServer, passProvider, startOidcServer } from '@/lib/testing/oidc-server';
import { companyClient, companyProvider, ssoProblem as problem, redirectUri } from '@/lib/testing/sso-company';
import { beginFlow, finishFlow, openFlow } from './flow';
import { SsoError } from './sso-error';

let server: OidcServer;
let environment: TestEnvironment;
const company = (changes: object = {}) => companyProvider(server.issuer, changes);

beforeAll(async () => {
  environment = testEnvironment();
  server = await startOidcServer([companyClient]);
  server.people.push({ sub: 'dana', email: 'dana@example.com', email_verified: true });
});
afterAll(async () => {
  await server.close();
  await environment.close();
});

describe('an answer that does not fit is refused', () => {
  it.each([
    ['a state of someone else', (back: URL) => back.searchParams.set('state', 'x'.repeat(43)), 'invalid'],
    ['no state', (back: URL) => back.searchParams.delete('state'), 'invalid'],
    ['a code that nobody gave', (back: URL) => back.searchParams.set('code', 'made-up'), 'invalid'],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://evil.example'), 'invalid'],
    ['a second code', (back: URL) => back.searchParams.append('code', 'second'), 'invalid'],
  ])('%s', async (_, change, expected) => {
    const provider = company();
    const { url, cookie } = await beginFlow(provider, { redirectUri, next: '/', again: false });
    const back = await passProvider(url, { sub: 'dana' });
    change(back);
    expect(await problem(finishFlow(provider, openFlow(provider, cookie), back.search))).toBe(expected);
  });

  it('the same answer a second time, and one in a browser that began another sign-in', async () => {
    const provider = company();
    const first = await beginFlow(provider, { redirectUri, next: '/', again: false });
    const other = await beginFlow(provider, { redirectUri, next: '/', again: false });
    const back = await passProvider(first.url, { sub: 'dana' });
    expect(await problem(finishFlow(provider, openFlow(provider, other.cookie), back.search))).toBe('invalid');
    const flow = openFlow(provider, first.cookie);
    await finishFlow(provider, flow, back.search);
    expect(await problem(finishFlow(provider, flow, back.search))).toBe('invalid');
  });

  it('a sign-in that was cancelled, begun elsewhere or at another provider', async () => {
    const provider = company();
    const { url, cookie } = await beginFlow(provider, { redirectUri, next: '/', again: false });
    const back = await passProvider(url, { cancel: 'yes' });
    expect(await problem(finishFlow(provider, openFlow(provider, cookie), back.search))).toBe('refused');
    const changed = cookie.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const brought of [undefined, '', 'x', changed]) expect(() => openFlow(provider, brought)).toThrow(SsoError);
    expect(() => openFlow({ ...provider, id: 'other' }, cookie)).toThrow(SsoError);
  });

  it('a provider that is not there, or not who it says', async () => {
    const gone = company({ issuer: 'http://127.0.0.1:9' });
    expect(await problem(beginFlow(gone, { redirectUri, next: '/', again: false }))).toBe('unreachable');
    const renamed = company({ issuer: server.issuer.replace('127.0.0.1', 'localhost') });
    expect(await problem(beginFlow(renamed, { redirectUri, next: '/', again: false }))).toBe('unreachable');
  });
});
