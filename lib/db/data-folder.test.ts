import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { ended, ownProcess, said } from '@/lib/testing/own-process';

let environment: TestEnvironment;
beforeEach(() => {
  environment = testEnvironment();
});
afterEach(() => environment.close());

/** A server that says when it has started, and stays. */
const code = `
  import { startServer } from '@/lib/server/start-server';
  await startServer();
  process.stdout.write('listening');
  setInterval(() => {}, 1000);`;

function server() {
  const child = ownProcess(code, {});
  const end = ended(child);
  return { child, end, up: said(child, 'listening') };
}

it('a second server on the same data folder is refused in plain words, and the first one goes on', async () => {
  const first = server();
  await first.up;
  const { code: status, output, errors } = await server().end;
  expect([status, output]).toEqual([1, '']);
  expect(errors).toMatch(/^Pooldeck cannot start\. Another Pooldeck is running on the data folder .*\n$/);
  expect(errors).toContain(environment.data);
  expect(first.child.exitCode).toBe(null);
  first.child.kill('SIGKILL');
  await first.end;
});

it('of four that start at once one gets it', async () => {
  const all = Array.from({ length: 4 }, server);
  await Promise.all(all.map(({ up }) => up));
  const alive = all.filter(({ child }) => child.exitCode === null);
  expect(alive).toHaveLength(1);
  for (const { child } of alive) child.kill('SIGKILL');
  const ends = await Promise.all(all.map(({ end }) => end));
  expect(ends.filter(({ output }) => output.includes('listening'))).toHaveLength(1);
});

it('after kill -9 the next one starts at once', async () => {
  for (let i = 0; i < 2; i += 1) {
    const killed = server();
    await killed.up;
    killed.child.kill('SIGKILL');
    expect(await killed.end).toMatchObject({ output: expect.stringContaining('listening'), errors: '' });
  }
});
