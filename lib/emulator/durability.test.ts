import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { openEmulator } from './emulator.ts';
import { rawCall } from './testing/raw.ts';

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'cognito-')), 'cognito.db');
const writer = path.join(import.meta.dirname, 'testing/writer.ts');

/** Lets a process write, kills it with SIGKILL after `count` acknowledged pools, and gives their ids. */
function writeAndKill(file: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    if (output.split('\n').length > count) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    // What stands after the last line break was not told whole.
    child.on('close', () => resolve(output.split('\n').slice(0, -1)));
  });
}

function poolIds(file: string): Set<string> {
  const db = openDatabase(file);
  const rows = db.prepare('SELECT id FROM pools').all() as { id: string }[];
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  return new Set(rows.map(({ id }) => id));
}

test('every acknowledged write is there after kill -9, five times over', async () => {
  const file = newFile();
  const told: string[] = [];
  for (const count of [1, 5, 12, 20, 33]) {
    told.push(...(await writeAndKill(file, count)));
    const kept = poolIds(file);
    expect(told.filter((id) => !kept.has(id))).toEqual([]);
  }
  expect(told.length).toBeGreaterThanOrEqual(71);
});

test('two processes share one file: each sees what the other wrote, and writers wait for each other', async () => {
  const file = newFile();
  const here = openEmulator({ file });
  const { body } = await rawCall(here, 'CreateUserPool', { PoolName: 'own' });
  const UserPoolId = body.UserPool.Id;
  const there = writeAndKill(file, 40);
  let [running, users] = [true, 0];
  there.finally(() => {
    running = false;
  });
  while (running) {
    const input = { UserPoolId, Username: `user${users}`, MessageAction: 'SUPPRESS' };
    expect(await rawCall(here, 'AdminCreateUser', input)).toMatchObject({ status: 200 });
    users += 1;
    await sleep(2);
  }
  for (const id of await there) {
    expect((await rawCall(here, 'DescribeUserPool', { UserPoolId: id })).status).toBe(200);
  }
  const pool = await rawCall(here, 'DescribeUserPool', { UserPoolId });
  expect(pool.body.UserPool.EstimatedNumberOfUsers).toBe(users);
  here.close();
});

test('a file of a newer version is refused, not changed', () => {
  const file = newFile();
  const db = openDatabase(file);
  db.pragma('user_version = 999');
  db.close();
  expect(() => openDatabase(file)).toThrow(/newer version/);
});
