import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { root } from '../../lib/testing/source-files';
import { playDemo } from '../show/play-demo';

const executablePath = process.env.POOLDECK_BROWSER ?? chromium.executablePath();
let folder: string;

test.beforeEach(() => {
  test.slow();
  folder = mkdtempSync(path.join(tmpdir(), 'demo-ends-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run demo` in a process group of its own, as a terminal has it, and with a browser whose process is known. */
function startDemo() {
  const browser = path.join(folder, 'browser');
  writeFileSync(browser, `#!/bin/sh\necho $$ > '${folder}/pid'\nexec '${executablePath}' "$@"\n`, { mode: 0o755 });
  const child = spawn(process.execPath, ['scripts/demo.mjs', 'read-the-tokens', '--headless'], {
    cwd: root,
    detached: true,
    env: { ...process.env, TMPDIR: folder, POOLDECK_BROWSER: browser },
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      told += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    group: -(child.pid ?? 0),
    browser: () => Number(readFileSync(path.join(folder, 'pid'), 'utf8')),
    /** Until the first step is told. */
    playing: () => expect.poll(() => told, { timeout: 180_000 }).toMatch(/^1\/\d+ /m),
    /** What it said after the steps, and its exit code. */
    async end() {
      const code = await ended;
      return {
        code,
        words: told
          .split(/^\d+\/\d+ .*$/m)
          .at(-1)
          ?.trim(),
      };
    },
  };
}

const leftOvers = () => readdirSync(folder).filter((name) => name.startsWith('pooldeck-demo-'));

test('Ctrl-C in the middle of the demo: one line, and nothing is left', async () => {
  const demo = startDemo();
  await demo.playing();
  expect(leftOvers()).toHaveLength(1);
  process.kill(demo.group, 'SIGINT');
  expect(await demo.end()).toEqual({ code: 130, words: 'Stopped: the demo ends here.' });
  expect(leftOvers()).toEqual([]);
});

test('a browser that goes away in the middle of the demo: one line, and nothing is left', async () => {
  const demo = startDemo();
  await demo.playing();
  process.kill(demo.browser(), 'SIGTERM');
  expect(await demo.end()).toEqual({ code: 1, words: 'The browser ended before the demo did.' });
  expect(leftOvers()).toEqual([]);
});

test('a window that is closed ends the demo, a step that fails is an error', async () => {
  const play = (act: (page: Page) => Promise<void>) => {
    const flow = {
      name: 'short',
      title: 'Short',
      intro: '',
      poolName: 'short',
      steps: [{ id: 'one', caption: '', act }],
    };
    return playDemo({ flows: [flow], headless: true, pace: 60, executablePath, say: () => undefined });
  };
  expect(await play((page) => page.close())).toBe('closed');
  const breakOff = (page: Page) => {
    setTimeout(() => void page.close(), 500);
    return Promise.reject(new Error('net::ERR_ABORTED'));
  };
  expect(await play(breakOff)).toBe('closed');
  await expect(play(() => Promise.reject(new Error('No such button.')))).rejects.toThrow('No such button.');
  expect(await play(async () => undefined)).toBe('played');
});
