import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { freePort } from '../../lib/testing/free-port';
import { appPort } from '../flows/flow';
import { owner, ownerPasswordFile, signIn } from '../owner';
import { startApp } from './app';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A console of its own with an empty embedded Cognito, and a browser before it. */
export interface Stage {
  base: string;
  /** Where the app is that people sign in to. */
  appUrl: string;
  browser: Browser;
  /** A page of a context of its own, signed in. The caller closes the context. */
  enter: (options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

export interface StageOptions {
  headless: boolean;
  /** The browser to start; Playwright's own when left out. */
  executablePath?: string | undefined;
  /** Milliseconds between two acts, so that people can follow. */
  slowMo?: number;
  /** Closes the browser, or gives up opening. Signals are then the caller's business: Playwright would end the process before it is tidied up. */
  stop?: AbortSignal | undefined;
}

/** @throws when the server ends or does not answer in three minutes, which is enough for a first build; when it is stopped */
export async function openStage({ headless, executablePath, slowMo = 0, stop }: StageOptions): Promise<Stage> {
  const server = await startServer(stop);
  const app = await startApp(appPort);
  const closeServers = async () => {
    app.close();
    await server.stop();
  };
  try {
    const browser = await chromium.launch({
      headless,
      slowMo,
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...(stop && { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }),
    });
    const closeBrowser = () => void browser.close();
    stop?.addEventListener('abort', closeBrowser);
    if (stop?.aborted) closeBrowser();
    return {
      base: server.base,
      appUrl: app.url,
      browser,
      enter: (options) => enter(browser, server.base, options),
      close: async () => {
        await browser.close();
        await closeServers();
      },
    };
  } catch (error) {
    await closeServers();
    throw error;
  }
}

async function enter(browser: Browser, baseURL: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  // Nobody waits for the result but the person who started it: a busy machine may take its time.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await signIn(context.request, baseURL);
  return page;
}

async function startServer(giveUp: AbortSignal | undefined) {
  const data = mkdtempSync(path.join(tmpdir(), 'pooldeck-demo-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...nothingSet(),
      PORT: String(port),
      HOST: '127.0.0.1',
      POOLDECK_DATA: data,
      POOLDECK_LOG_LEVEL: 'error',
      POOLDECK_OWNER_EMAIL: owner.email,
      POOLDECK_OWNER_PASSWORD_FILE: ownerPasswordFile(data),
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await answering(base, () => child.exitCode === null && !giveUp?.aborted);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, stop };
}

/** Empty values for all that can be set: neither the shell nor .env may lead the demo to somebody's real pools. */
function nothingSet(): Record<string, string> {
  const known = parseEnv(readFileSync(path.join(root, '.env.example'), 'utf8'));
  return Object.fromEntries(Object.keys(known).map((name) => [name, '']));
}

async function answering(base: string, alive: () => boolean): Promise<void> {
  const until = Date.now() + 180_000;
  while (Date.now() < until && alive()) {
    const up = await fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The console did not come up at ${base}`);
}
