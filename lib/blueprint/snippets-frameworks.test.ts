import { type ChildProcess, spawn } from 'node:child_process';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import express from 'express/package.json' with { type: 'json' };
import session from 'express-session/package.json' with { type: 'json' };
import type { NextAuthResult } from 'next-auth';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { goodPassword } from '@/lib/emulator/testing/bench';
import { openBrowser } from '@/lib/emulator/testing/browser';
import { freePort } from '@/lib/testing/free-port';
import { ended, said } from '@/lib/testing/own-process';
import { openShownCode, type ShownCode, web } from '@/lib/testing/shown-code';

// The code for web frameworks, written to files as it stands, run by the frameworks, and visited as a browser would.

let shown: ShownCode;
let server: ChildProcess | undefined;

beforeAll(async () => {
  shown = await openShownCode();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  const over = server && ended(server);
  server?.kill();
  await over;
  server = undefined;
});

afterAll(() => shown.close());

const alice = { username: 'alice', password: goodPassword };

it.each([
  ['localhost', '/callback'],
  ['localhost', '/'],
  ['127.0.0.1', '/sign-in'],
])('Express signs in and out; called back at %s, %s', async (host, callbackPath) => {
  const app = `http://${host}:${await freePort()}`;
  const urls = { callbackUrl: `${app}${callbackPath}`, logoutUrl: `${app}/` };
  const { client, secret } = await shown.appClient({ ...web, hasSecret: true, ...urls });
  shown.write('openid-client', client, 'auth.mjs');
  const file = shown.write('express', client, 'server.mjs');
  server = spawn(process.execPath, [path.basename(file)], {
    cwd: path.dirname(file),
    env: { NODE_ENV: 'test', COGNITO_CLIENT_SECRET: secret, SESSION_SECRET: 'a-long-secret' },
  });
  await said(server, app);

  const browser = openBrowser(fetch, shown.home, [app]);
  expect(await browser.open(`${app}/profile`)).toMatchObject({ title: 'Sign in' });
  const profile = await browser.submit(alice);
  expect(profile.url).toBe(`${app}/profile`);
  expect(JSON.parse(profile.html)).toMatchObject({ 'cognito:username': 'alice', email: 'alice@example.com' });

  expect(await browser.open(`${app}/sign-out`)).toMatchObject({ url: `${app}/`, status: 200 });
  expect(await browser.open(`${app}/profile`)).toMatchObject({ title: 'Sign in' });
});

it('Express is the one that the tab asks for', async () => {
  const { client } = await shown.appClient(web);
  const majors = [express, session].map(({ name, version }) => `${name}@${version.split('.')[0]}`);
  expect(shown.tab('express', client).about).toContain(`npm install ${majors.join(' ')}`);
});

it.each([true, false])('Auth.js signs in and out through its route; secret %s', async (hasSecret) => {
  const app = 'http://localhost:3999';
  const urls = { callbackUrl: `${app}/api/auth/callback/cognito`, logoutUrl: `${app}/bye` };
  const { client, secret } = await shown.appClient({ ...web, hasSecret, ...urls });
  vi.stubEnv('COGNITO_CLIENT_SECRET', secret);
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(40));
  // Next's own bundler finds `next/server`; Node wants the name of the file.
  const names = registerHooks({
    resolve: (name, context, next) =>
      next(/^next\/(server|headers|navigation)$/.test(name) ? `${name}.js` : name, context),
  });
  const { handlers, signOutUrl } = await shown.run<Pick<NextAuthResult, 'handlers'> & { signOutUrl: string }>(
    'authjs',
    client,
  );
  const next = await import('next/server.js');
  names.deregister();
  const send = (request: Request) =>
    new URL(request.url).origin === app
      ? handlers[request.method === 'POST' ? 'POST' : 'GET'](new next.NextRequest(request))
      : fetch(request);
  const browser = openBrowser(send, app, [shown.home]);
  const session = async () => JSON.parse((await browser.open(`${app}/api/auth/session`)).html);
  const token = async () => JSON.parse((await browser.open(`${app}/api/auth/csrf`)).html);
  expect(await session()).toBeNull();

  const fields = { ...(await token()), callbackUrl: `${app}/api/auth/session` };
  expect(await browser.post(`${app}/api/auth/signin/cognito`, fields)).toMatchObject({ title: 'Sign in' });
  await browser.submit(alice);
  expect(await session()).toMatchObject({ user: { email: 'alice@example.com' } });

  await browser.post(`${app}/api/auth/signout`, await token());
  expect(await session()).toBeNull();
  expect((await fetch(signOutUrl, { redirect: 'manual' })).headers.get('location')).toBe(`${app}/bye`);
});

it('Amplify reads the file for phones', async () => {
  const { client } = await shown.appClient(web);
  const { Auth } = parseAmplifyConfig(JSON.parse(shown.tab('amplify-outputs', client).text));
  expect(Auth?.Cognito).toMatchObject({
    userPoolId: shown.poolId,
    userPoolClientId: client.id,
    loginWith: { username: true, oauth: { responseType: 'code', redirectSignIn: client.callbackUrls } },
  });
});
