import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../scripts/cognito.mjs');
const started: ChildProcess[] = [];
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'cognito-'));

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

type Running = { child: ChildProcess; url: string; output: string; exited: Promise<number | null> };

/** Starts the command; resolves once it prints an address, or ended without one. */
function start(...args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [script, ...args]);
  started.push(child);
  let output = '';
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return new Promise((resolve) => {
    const collect = (chunk: Buffer) => {
      output += chunk;
      const url = /at (http:\S+)/.exec(output)?.[1];
      if (url && output.includes('Any credentials')) resolve({ child, url, output, exited });
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    exited.then(() => resolve({ child, url: '', output, exited }));
  });
}

const sdk = (endpoint: string) =>
  new CognitoIdentityProvider({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

describe('npm run cognito', () => {
  test('prints its address and a line to try, keeps its state, ends cleanly on SIGTERM', async () => {
    const data = newFolder();
    const first = await start('--port', '0', '--data', data);
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(first.output).toContain(`--endpoint-url ${first.url}`);
    const { UserPool } = await sdk(first.url).createUserPool({ PoolName: 'kept' });
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    expect(existsSync(path.join(data, 'cognito.db'))).toBe(true);
    const second = await start('--port', '0', '--data', data);
    const found = await sdk(second.url).describeUserPool({ UserPoolId: UserPool?.Id });
    expect(found.UserPool).toEqual(UserPool);
  });

  test('a taken port is said plainly', async () => {
    const { url } = await start('--port', '0', '--data', newFolder());
    const { port } = new URL(url);
    const second = await start('--port', port, '--data', newFolder());
    expect(await second.exited).toBe(1);
    expect(second.output.trim()).toBe(
      `Port ${port} is taken. Choose another: npm run cognito -- --port ${Number(port) + 1}`,
    );
  });

  test.each([
    [['--port', 'x'], '--port x is not a port number (0–65535).'],
    [['--colour'], '--colour'],
  ])('%j is explained, exit 1', async (args, text) => {
    const { output, exited } = await start(...args);
    expect(await exited).toBe(1);
    expect(output).toContain(text);
    expect(output).not.toContain('at node:');
  });

  test('short pages on request', async () => {
    const { url } = await start('--port', '0', '--data', newFolder(), '--short-pages');
    const api = sdk(url);
    for (const PoolName of ['a', 'b', 'c', 'd', 'e', 'f']) await api.createUserPool({ PoolName });
    const { UserPools, NextToken } = await api.listUserPools({ MaxResults: 6 });
    expect(UserPools).toHaveLength(2);
    expect(NextToken).toBeDefined();
  });

  test('a body over 1 MB and a Host that is no name are refused without harm', async () => {
    const { url } = await start('--port', '0', '--data', newFolder());
    const large = await fetch(url, { method: 'POST', body: 'x'.repeat(1_100_000) }).catch(() => undefined);
    expect(large?.status ?? 413).toBe(413);
    const { port } = new URL(url);
    const status = await new Promise((resolve) => {
      const sent = request({ port, host: '127.0.0.1', method: 'POST', headers: { host: 'a b:c' } }, (answer) => {
        resolve(answer.statusCode);
      });
      sent.end();
    });
    expect(status).toBe(400);
    expect((await fetch(`${url}/`)).status).toBe(404);
  });
});
