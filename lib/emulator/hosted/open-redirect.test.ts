import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { goodPassword } from '../testing/bench.ts';
import { callback, type HostedBench, manageLogin, openHosted } from '../testing/hosted.ts';
import { makeUser } from '../testing/sign-in.ts';

let hosted: HostedBench;
let cookie: string;

beforeAll(async () => {
  hosted = await openHosted();
  await makeUser(hosted.bench, hosted.UserPoolId, 'alice');
  const browser = hosted.browser();
  await browser.open(hosted.authorizeUrl());
  await browser.submit({ username: 'alice', password: goodPassword });
  // It listens to `prompt`, and has one address more than the classic pages.
  await manageLogin(hosted, hosted.ClientId);
  cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
});

const registered = [callback, 'https://app.example/bye'];

/** Addresses that look like registered ones, and anything at all. */
const address = fc.oneof(
  fc.constantFrom(...registered),
  fc.string(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.tuple(fc.constantFrom(...registered), fc.string()).map(([known, more]) => known + more),
  fc.tuple(fc.string({ maxLength: 3 }), fc.constantFrom(...registered)).map(([before, known]) => before + known),
  fc.constantFrom(
    '//evil.example',
    '/\\evil.example',
    'https://app.example@evil.example/callback',
    'https://app.example.evil.example/callback',
    'https://app.example/callback/../../evil',
    'https://app.example/callback\r\nset-cookie: a=b',
    'javascript:alert(1)//https://app.example/callback',
  ),
);

const query = fc.record(
  {
    client_id: fc.oneof({ arbitrary: fc.constant('own'), weight: 8 }, { arbitrary: fc.string(), weight: 1 }),
    redirect_uri: address,
    logout_uri: address,
    response_type: fc.oneof(fc.constantFrom('code', 'token'), fc.string()),
    scope: fc.constantFrom('openid', 'openid email', 'nothing', ''),
    state: fc.string(),
    resource: fc.oneof(address, fc.constant('')),
    prompt: fc.constantFrom('none', 'login', '', 'x'),
    error: fc.oneof(address, fc.constant('redirect_mismatch')),
    notice: address,
  },
  { requiredKeys: ['client_id'] },
);

const paths = [
  '/oauth2/authorize',
  '/login',
  '/logout',
  '/signup',
  '/error',
  '/confirmUser',
  '/mfa',
  '/forgotPassword',
  '/passkeys/add',
];

/** Where a Location leads: to a page of ours, or to a registered address with parameters behind it. */
function isOurs(location: string): boolean {
  if (/^\/domains\/eu-central-1\/notes\/[a-zA-Z0-9/]+\?/.test(location)) return true;
  return registered.some(
    (known) => location === known || ['?', '#'].some((joint) => location.startsWith(known + joint)),
  );
}

describe('no redirect leads anywhere but to a registered address', () => {
  it.each(paths)('%s, signed in or not, whatever it is asked', async (path) => {
    await fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (parameters, isSignedIn) => {
        const client_id = parameters.client_id === 'own' ? hosted.ClientId : parameters.client_id;
        const text = new URLSearchParams({ ...parameters, client_id }).toString();
        const headers = { host: '127.0.0.1:9338', ...(isSignedIn && path !== '/logout' && { cookie }) };
        const response = await hosted.send(new Request(`${hosted.home}${path}?${text}`, { headers }));
        const location = response.headers.get('location');
        if (location !== null) expect(location).toSatisfy(isOurs);
        else expect(await response.text()).not.toContain('evil.example');
      }),
      { numRuns: 150 },
    );
  });
});
