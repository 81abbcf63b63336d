// What the benches of the console share: a Cognito that counts and answers late, the production server against it, a browser.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { openEmulator } from '../lib/emulator/emulator.ts';
import { startServer } from '../lib/emulator/server.ts';
import { ensureBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/toolchain.mjs';

const port = Number(process.env.PORT ?? 3299);
const base = `http://127.0.0.1:${port}`;

/** A Cognito over HTTP, in memory. `asked` holds the operations since it was last emptied; `latency` is in milliseconds. */
async function countingCognito() {
  const cognito = { asked: [], latency: 0 };
  const fault = ({ operation }) => {
    cognito.asked.push(operation);
    return cognito.latency > 0 ? { kind: 'slow', ms: cognito.latency } : undefined;
  };
  const emulator = openEmulator({ file: ':memory:', options: { fault } });
  const server = await startServer(emulator, { port: 0, host: '127.0.0.1' });
  cognito.url = `http://127.0.0.1:${server.address().port}`;
  cognito.close = () => {
    server.closeAllConnections();
    server.close();
    emulator.close();
  };
  return cognito;
}

async function answering() {
  for (let n = 0; n < 600; n += 1) {
    const up = await fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await sleep(200);
  }
  throw new Error(`No answer from ${base}`);
}

/** Console, Cognito and browser, all of their own; `close` ends them. The console's one connection is `endpoint`. */
export async function startConsole() {
  const cognito = await countingCognito();
  const folder = mkdtempSync(path.join(tmpdir(), 'pooldeck-bench-'));
  const passwordFile = path.join(folder, 'password');
  const owner = { email: 'bench@example.com', password: 'only for this bench, long enough' };
  writeFileSync(passwordFile, owner.password);
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      POOLDECK_DATA: folder,
      POOLDECK_EMBEDDED: 'no',
      POOLDECK_ENDPOINT: cognito.url,
      POOLDECK_OWNER_EMAIL: owner.email,
      POOLDECK_OWNER_PASSWORD_FILE: passwordFile,
    },
  });
  await answering();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args });
  return {
    base,
    cognito,
    browser,
    owner,
    async close() {
      await browser.close();
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      cognito.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Signs in once; the answer is what a browser keeps of it. */
async function signedIn({ base: address, browser, owner }) {
  const page = await browser.newPage({ baseURL: address });
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/pools');
  const kept = await page.context().storageState();
  await page.close();
  return kept;
}

/** A page of a browser that is signed in and has seen nothing else yet. */
export async function freshPage(world) {
  world.storageState ??= await signedIn(world);
  const context = await world.browser.newContext({
    baseURL: world.base,
    storageState: world.storageState,
    viewport: { width: 1440, height: 900 },
  });
  return context.newPage();
}
