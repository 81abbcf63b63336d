// `npm test`: on a fresh machine, from nothing to one line that says how many checks and tests passed and failed.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { check, reports, total } from './check.mjs';
import { ensurePostgres } from './postgres.mjs';
import { ensureInstalled, ownTemporaryFolder, runPinned } from './toolchain.mjs';

async function endToEnd(browser) {
  const file = path.join(reports, 'e2e.json');
  rmSync(file, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...(browser ? { POOLDECK_BROWSER: browser } : {}) };
  const { code } = await runPinned(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], { env });
  try {
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    console.log('The end-to-end tests left no report.');
    return { passed: 0, failed: 1 };
  }
}

ensureInstalled();
const browser = ensureBrowser();
ensurePostgres();
ownTemporaryFolder();
const counts = [await check()];
ensureBuilt();
counts.push({ passed: 1, failed: 0 });
counts.push(await endToEnd(browser));
const { passed, failed } = total(counts);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
