import { spawnSync } from 'node:child_process';
import http from 'node:http';
import { expect, test } from '@playwright/test';
import { root } from '../../lib/testing/source-files';
import { builtActions } from '../doors/built';
import { ownPort } from '../doors/own-port';
import { type OwnServer, startOwnServer } from '../doors/own-server';
import { postAction, resultOf, send } from '../doors/post-action';

let server: OwnServer;
test.beforeEach(async () => {
  server = await startOwnServer({ POOLDECK_METRICS_TOKEN: 'a-token-of-enough-characters' });
});
test.afterEach(() => server.stop());

/** A call to the embedded Cognito whose body is only half sent. */
function slowCall(address: string) {
  const body = JSON.stringify({ MaxResults: 10 });
  const request = http.request(`${address}/cognito/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'content-length': body.length,
      'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools',
      authorization:
        'AWS4-HMAC-SHA256 Credential=e2e/20261121/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0',
    },
  });
  const answer = new Promise<string>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', async (response) => {
      let text = `${response.statusCode} `;
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve(text);
    });
  });
  request.write(body.slice(0, 5));
  return { answer, finish: () => request.end(body.slice(5)) };
}

const token = { authorization: 'Bearer a-token-of-enough-characters' };
const get = (path: string, headers = {}) => send(`${server.address}${path}`, { method: 'GET', headers });
const scrape = async () => (await get('/metrics', token)).text;
const status = async (path: string) => {
  const answer = await get(path);
  return `${answer.status} ${answer.text}`;
};

test('told to stop, it finishes what is under way, refuses what would change something, and ends with 0', async () => {
  expect(await status('/readyz')).toBe('200 {"status":"ready"}');
  const call = slowCall(server.address);
  // The half-sent call, and the one that asks.
  await expect.poll(scrape).toContain('pooldeck_http_requests_under_way 2');
  const ended = server.stop();
  await expect.poll(() => status('/readyz')).toBe('503 {"status":"stopping"}');
  expect(await status('/healthz')).toBe('200 {"status":"ok"}');

  const action = builtActions().find(({ name }) => name === 'drafts.create');
  if (!action) throw new Error('No such action is built.');
  const refused = await postAction(server.address, action, '[{}]');
  expect(refused.status).toBe(503);
  expect(resultOf(refused)).toMatchObject({ ok: false, error: { code: 'stopping' } });

  call.finish();
  expect(await call.answer).toBe('200 {"UserPools":[]}');
  expect(await ended).toBe(0);
  await expect(status('/healthz')).rejects.toThrow();
  expect(server.printed()).toContain('"event":"stopped"');
});

test('a second server on the same data folder is refused before it says an address', async () => {
  const other = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(ownPort(1)), POOLDECK_DATA: server.data },
    encoding: 'utf8',
  });
  expect(other.status).toBe(1);
  expect(other.stderr).toContain(`Another Pooldeck is running on the data folder ${server.data}.`);
  expect(other.stdout).not.toContain('Pooldeck is at');
  expect(await status('/readyz')).toBe('200 {"status":"ready"}');
});

test('probes answer under any host name; the metrics ask for their token', async () => {
  const { port } = new URL(server.address);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const options = { port, path, headers: { host: '10.1.2.3:8080', ...headers }, agent: false } as const;
      http.get(options, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
    });
  expect(await ask('/healthz')).toBe(200);
  expect(await ask('/readyz')).toBe(200);
  expect(await ask('/metrics')).toBe(401);
  expect(await ask('/metrics', token)).toBe(200);
  expect(await ask('/pools')).toBe(421);
});
