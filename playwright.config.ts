import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { owner, ownerPasswordFile } from './e2e/owner';

// The workers load this file too: only the first process makes the data folder.
process.env.E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'pooldeck-e2e-'));
const port = Number(process.env.E2E_PORT ?? 3290);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // For a machine that has other work too: hashing a password and a first page of a server that has just started were seen to take ten
  // seconds there. What does not come at all comes no more in twice the time.
  timeout: 120_000,
  expect: { timeout: 25_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    // Each action would be filmed for traces of failures that hardly ever come: a third of the time. By hand: `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: process.env.POOLDECK_BROWSER,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      ...{ PORT: String(port), HOST: '127.0.0.1', POOLDECK_DATA: process.env.E2E_DATA },
      POOLDECK_OWNER_EMAIL: owner.email,
      POOLDECK_OWNER_PASSWORD_FILE: ownerPasswordFile(process.env.E2E_DATA),
    },
  },
});
