// `npm run check`: everything that needs no browser: format, lint, dead code, types, unit and architecture tests.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, ownTemporaryFolder, root, runPinned } from './toolchain.mjs';

/** Where the machine-readable reports of a test run lie. */
export const reports = path.join(root, 'test-results', 'reports');

const steps = [
  { name: 'format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js'] },
  // Stale types of routes that were moved since the last build would fail the next step.
  { name: 'types of routes', args: ['node_modules/next/dist/bin/next', 'typegen'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
];

function say(name, ok, startedAt) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

async function step({ name, args }) {
  const startedAt = Date.now();
  const { code, output } = await runPinned(args, { show: false });
  if (code !== 0) console.log(output);
  say(name, code === 0, startedAt);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

async function unitTests() {
  const startedAt = Date.now();
  const file = path.join(reports, 'unit.json');
  rmSync(file, { force: true });
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code, output } = await runPinned(args, { show: false });
  let counts = { passed: 0, failed: 1 };
  let skipped = 0;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    counts = { passed: report.numPassedTests, failed: report.numFailedTests };
    skipped = report.numPendingTests;
  } catch {
    console.log('The unit tests left no report.');
  }
  // A suite that cannot even load counts no test as failed, but ends with an exit code.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  // On a machine of CI nothing may be left out; elsewhere it is said loudly.
  if (skipped > 0 && process.env.POOLDECK_CI === '1') counts.failed += skipped;
  if (code !== 0) console.log(output);
  if (skipped > 0) console.log(`!! ${skipped} tests SKIPPED. ${reasonFor(output)}`);
  say(`unit and architecture tests: ${counts.passed} passed, ${counts.failed} failed`, counts.failed === 0, startedAt);
  return counts;
}

/** What lib/testing/postgres-server.ts said when it found none. */
const reasonFor = (output) => /!! SKIPPED: (.*)/.exec(output)?.[1] ?? '';

/** Adds up the counts of several steps. */
export const total = (counts) =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });

/** Runs every check; returns how many steps and tests passed and failed. */
export async function check() {
  mkdirSync(reports, { recursive: true });
  const counts = [];
  for (const each of steps) counts.push(await step(each));
  counts.push(await unitTests());
  return total(counts);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  ownTemporaryFolder();
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
