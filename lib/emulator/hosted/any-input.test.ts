import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { callback, type HostedBench, openHosted } from '../testing/hosted.ts';
import { makeUser } from '../testing/sign-in.ts';

let hosted: HostedBench;
let query: string;
let cookie: string;
let token: string;

beforeAll(async () => {
  hosted = await openHosted({ AutoVerifiedAttributes: ['email'] });
  await makeUser(hosted.bench, hosted.UserPoolId, 'alice', [['email', 'a@b.org']]);
  query = new URLSearchParams({ client_id: hosted.ClientId, redirect_uri: callback, response_type: 'code' }).toString();
  const browser = hosted.browser();
  const { html } = await browser.open(`${hosted.home}/login?${query}`);
  token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  cookie = `XSRF-TOKEN=${browser.cookies.get('XSRF-TOKEN')}`;
});

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'alice',
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    "'; DROP TABLE users; --",
    '\u0000',
    ' ',
  ),
);
const grant = fc.constantFrom('authorization_code', 'refresh_token', 'client_credentials', 'toString');

const asPairs = (fields: Record<string, string>, extra: [string, string][]) =>
  new URLSearchParams([...Object.entries(fields), ...extra]).toString();
const extra = fc.array(fc.tuple(text, text), { maxLength: 3 });

describe('whatever is sent, the answer is one that is meant', () => {
  it.each(['/oauth2/token', '/oauth2/revoke'])('POST %s', async (path) => {
    const fields = fc.record(
      {
        grant_type: fc.oneof(grant, text),
        client_id: fc.oneof(fc.constant('own'), text),
        client_secret: text,
        code: text,
        redirect_uri: text,
        code_verifier: text,
        refresh_token: text,
        scope: text,
        token: text,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fields, extra, fc.option(text, { nil: undefined }), async (sent, more, basic) => {
        const own = { ...sent, ...(sent.client_id === 'own' && { client_id: hosted.ClientId }) };
        const headers: Record<string, string> =
          basic === undefined ? {} : { authorization: `Basic ${Buffer.from(basic).toString('base64')}` };
        const response = await hosted.post(path, asPairs(own, more), headers);
        expect([200, 400, 401]).toContain(response.status);
        const body = await response.text();
        if (response.status !== 200) expect(JSON.parse(body).error).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['/login', '/signup', '/confirmUser', '/forgotPassword', '/confirmForgotPassword', '/mfa', '/setUpMfa'])(
    'a form posted to %s, as from its page: no markup of it comes back',
    async (path) => {
      const fields = fc.record(
        { username: text, password: text, code: text, email: text, 'attribute:email': text, resend: text },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(fields, extra, async (sent, more) => {
          const body = asPairs({ _csrf: token, ...sent }, more);
          const response = await hosted.post(`${path}?${query}`, body, { cookie });
          expect([200, 302, 403]).toContain(response.status);
          expect(await response.text()).not.toContain('<script>');
        }),
        { numRuns: 40 },
      );
    },
  );
});
