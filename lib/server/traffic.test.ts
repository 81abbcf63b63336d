import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { beginStopping } from '@/lib/config/stopping';
import { metrics } from '@/lib/metrics/registry';
import { kindOf, traffic, watchTraffic } from './traffic';

let server: http.Server;
let url: string;
/** Answers the requests that wait. */
let answer: (() => void)[] = [];
beforeAll(async () => {
  watchTraffic();
  server = http.createServer((request, response) => {
    if (request.url === '/wait') answer.push(() => response.end('ok'));
    else {
      response.statusCode = 200;
      response.end('ok');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(async () => {
  await until(() => traffic().underWay.size === 0);
  answer = [];
  globalThis.pooldeckProcessWide?.delete('stopping');
  globalThis.pooldeckProcessWide?.delete('metrics');
});

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};

it.each([
  ['/', {}, 'page'],
  ['/pools/embedded/eu-central-1_AbCdEfGhI/users/ann%40example.com?tab=1', {}, 'page'],
  ['/pools', { 'next-action': 'abc' }, 'action'],
  ['/_next/static/chunks/a.js', {}, 'file'],
  ['/cognito/', {}, 'embedded'],
  ['/cognito', {}, 'embedded'],
  ['/cognitos', {}, 'page'],
  ['/palette?q=x', {}, 'route'],
  ['/runs/abc/progress', {}, 'route'],
  ['/runs/abc', {}, 'page'],
  ['/metrics', {}, 'probe'],
] as const)('%s with %o counts as %s', (path, headers, kind) => {
  expect(kindOf({ url: path, headers })).toBe(kind);
});

it('a request is under way until its answer is out, and then counted', async () => {
  const asked = fetch(`${url}/wait`, { method: 'POST' });
  await until(() => answer.length === 1);
  expect([...traffic().underWay].map(({ req }) => req.method)).toEqual(['POST']);
  expect(traffic().servers).toContain(server);
  for (const each of answer) each();
  expect(await (await asked).text()).toBe('ok');
  await until(() => traffic().underWay.size === 0);
  expect(await metrics().registry.metrics()).toContain(
    'pooldeck_http_request_duration_seconds_count{kind="page",method="POST",status="200"} 1',
  );
});

it('a client that leaves before the answer is no longer waited for', async () => {
  const leaving = new AbortController();
  const asked = fetch(`${url}/wait`, { signal: leaving.signal }).catch(() => 'left');
  await until(() => answer.length === 1);
  leaving.abort();
  expect(await asked).toBe('left');
  await until(() => traffic().underWay.size === 0);
  expect(await metrics().registry.metrics()).toContain('kind="page",method="GET",status="499"} 1');
});

it('a strange method is no label of its own', async () => {
  await (await fetch(url, { method: 'PROPFIND' })).text();
  await until(() => traffic().underWay.size === 0);
  expect(await metrics().registry.metrics()).toContain('kind="page",method="other",status="200"} 1');
});

it('while the server is being stopped actions are answered with 503, pages as ever', async () => {
  beginStopping();
  const action = await fetch(`${url}/pools`, { method: 'POST', headers: { 'next-action': 'abc' } });
  expect(action.status).toBe(503);
  const page = await fetch(`${url}/pools`);
  expect([page.status, await page.text()]).toEqual([200, 'ok']);
});
