import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { isHolderGone } from './lease';

const held = (pid: number | undefined) => `${hostname()}/${pid}/x`;

it('a killed holder is gone, also while nobody has buried it', async () => {
  // The shell starts a process, says its number and never waits for it: killed, it stays a zombie.
  const shell = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = await new Promise<number>((resolve) => shell.stdout.once('data', (chunk) => resolve(Number(chunk))));
  expect(isHolderGone(held(pid))).toBe(false);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isHolderGone(held(pid))).toBe(true);
  // Its number still answers to signals.
  expect(process.kill(pid, 0)).toBe(true);
  shell.kill('SIGKILL');
});

it('of another machine nobody knows', () => {
  expect(isHolderGone('elsewhere/1/x')).toBe(false);
});
