import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '@/lib/testing/source-files';
import { ownPort } from '../doors/own-port';
import { owner, ownerPasswordFile } from '../owner';

/** One more console, with a data folder and connections of its own. */
export interface OwnConsole {
  address: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and throws its data away. */
  remove(): Promise<void>;
}

/** Starts a console with connections of its own; the address stays the same when it is started again. */
export async function ownConsole(connections: readonly object[]): Promise<OwnConsole> {
  const port = ownPort(2);
  const data = mkdtempSync(path.join(tmpdir(), 'pooldeck-journeys-'));
  const file = path.join(data, 'connections.json');
  writeFileSync(file, JSON.stringify({ connections }));
  const variables = {
    ...{ HOST: '127.0.0.1', PORT: String(port), POOLDECK_DATA: data, POOLDECK_CONNECTIONS: file },
    POOLDECK_OWNER_EMAIL: owner.email,
    POOLDECK_OWNER_PASSWORD_FILE: ownerPasswordFile(data),
  };
  let child: ChildProcess | undefined;
  const own: OwnConsole = {
    address: `http://127.0.0.1:${port}`,
    async start() {
      // A group of its own, since the server itself is a child of the command.
      const command = { cwd: root, env: { ...process.env, ...variables }, detached: true };
      child = spawn(process.execPath, ['scripts/start.mjs'], { ...command, stdio: ['ignore', 'pipe', 'inherit'] });
      await ready(child);
    },
    async kill() {
      if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      // The server is a child of what has ended: until it is gone as well, its port is taken and its files are open.
      await expect.poll(() => isTaken(port)).toBe(false);
    },
    async remove() {
      await own.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
  await own.start();
  return own;
}

/** Whether anybody still listens there. */
function isTaken(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  const answer = new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  return answer.finally(() => socket.destroy());
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('Pooldeck is at ')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The console ended with ${code}.`)));
  });
}
