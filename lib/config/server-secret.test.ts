import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ended, ownProcess } from '@/lib/testing/own-process';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pooldeck-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const code = `
  import { serverSecret } from '@/lib/config/server-secret';
  process.stdout.write(serverSecret('audit-chain').toString('hex') + ' ' + serverSecret('throttle').toString('hex'));`;
const run = (more: Record<string, string> = {}) => ended(ownProcess(code, { POOLDECK_DATA: folder, ...more }));

it('is made once, for its owner only, and is the same for all who start at once', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => run()));
  const [first] = all;
  expect(first?.output).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
  expect(new Set(all.map(({ output }) => output)).size).toBe(1);
  expect(statSync(path.join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  expect((await run()).output).toBe(first?.output);
});

it('gives each purpose a key of its own', async () => {
  const [chain, throttle] = (await run()).output.split(' ');
  expect(chain).not.toBe(throttle);
});

it('is taken from POOLDECK_SECRET where that is set, and then no file is made', async () => {
  const secret = 'x'.repeat(40);
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'pooldeck-secret-'));
  const a = await run({ POOLDECK_SECRET: secret });
  const b = await run({ POOLDECK_SECRET: secret, POOLDECK_DATA: elsewhere });
  rmSync(elsewhere, { recursive: true });
  expect(a.output).toBe(b.output);
  expect(() => readFileSync(path.join(folder, 'secret.key'))).toThrow();
});

it('refuses a damaged file and one that is too short', async () => {
  writeFileSync(path.join(folder, 'secret.key'), 'short');
  expect((await run()).errors).toContain('is damaged');
  expect((await run({ POOLDECK_SECRET: 'short' })).errors).toContain('POOLDECK_SECRET must be 32 characters or more');
});
