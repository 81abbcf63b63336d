// For commands that play the console in a browser: everything is brought and built first, then the command itself runs
// under the pinned Node, which reads the project's TypeScript.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, pinnedNode, projectEnvironment, root } from './toolchain.mjs';

/** Whether this process is the prepared one. The browser to use is in POOLDECK_BROWSER; none means Playwright's own. */
export const prepared = process.argv.includes('--prepared');

/** What the person has asked for. */
export const wishes = process.argv.slice(2).filter((each) => each !== '--prepared');

/** Prepares, starts the script again and ends with its exit code. */
export function prepareAndRun(script) {
  ensureInstalled();
  const browser = ensureBrowser();
  ensureBuilt();
  const args = [
    '--import',
    './scripts/register-alias.mjs',
    path.join(root, 'scripts', script),
    '--prepared',
    ...wishes,
  ];
  const env = projectEnvironment(browser ? { POOLDECK_BROWSER: browser } : {});
  const child = spawn(pinnedNode, args, { cwd: root, env, stdio: 'inherit' });
  // The terminal reaches the whole group by itself; a supervisor signals only this process.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** The flows that were named, or all; exits with their names when one is unknown. */
export function chooseFlows(flows, names) {
  const unknown = names.filter((name) => !flows.some((flow) => flow.name === name));
  if (unknown.length === 0) return names.length === 0 ? flows : flows.filter((flow) => names.includes(flow.name));
  console.error(`There is no ${unknown.join(', no ')}. There are:\n${flows.map(({ name }) => `  ${name}`).join('\n')}`);
  process.exit(2);
}
