import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, test } from 'vitest';
import { goodPassword } from './testing/bench.ts';
import { startFunctions } from './testing/functions.ts';
import { makeUser } from './testing/sign-in.ts';

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
    [['--lambda-endpoint', 'here'], '--lambda-endpoint here is no address that begins with http:// or https://.'],
    [['--lambda-endpoint', 'file:///etc'], '--lambda-endpoint file:///etc is no address'],
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

  test('functions of triggers are called where it is told', async () => {
    const functions = await startFunctions();
    functions.put('guard', () => {
      throw new Error('Closed');
    });
    const { url } = await start('--port', '0', '--data', newFolder(), '--lambda-endpoint', functions.endpoint);
    const api = sdk(url);
    const LambdaConfig = { PreTokenGeneration: functions.arn('guard', 'eu-west-1') };
    const { UserPool } = await api.createUserPool({ PoolName: 'guarded', LambdaConfig });
    const names = { UserPoolId: UserPool?.Id ?? '', Username: 'ann' };
    const flows = ['ALLOW_USER_PASSWORD_AUTH' as const];
    const made = await api.createUserPoolClient({ ...names, ClientName: 'c', ExplicitAuthFlows: flows });
    await makeUser({ api }, names.UserPoolId, 'ann');
    const ClientId = made.UserPoolClient?.ClientId ?? '';
    const AuthParameters = { USERNAME: 'ann', PASSWORD: goodPassword };
    const signIn = api.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    await expect(signIn).rejects.toThrow('PreTokenGeneration failed with error Closed.');
    await functions.close();
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
