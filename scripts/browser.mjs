// Finds a browser for the tests, or brings one: an installed Chromium or Chrome, else Playwright's own, else Debian's.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, projectEnvironment, quietly, root } from './toolchain.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    process.env.POOLDECK_BROWSER,
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...wellKnown,
  ];
  return candidates.find((file) => file && executable(file));
}

/** The path of a browser to drive, or undefined when Playwright's own is in place. Exits with a plain message when none can be had. */
export function ensureBrowser(say = console.log) {
  const found = installed();
  if (found) return found;
  say('No Chromium or Chrome here: downloading one for the tests …');
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js');
  const download = spawnSync(pinnedNode, [cli, 'install', 'chromium'], {
    cwd: root,
    env: projectEnvironment(),
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (download.status === 0) return undefined;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say("Playwright's download is out of reach: installing Debian's chromium …");
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    quietly('apt-update', 'apt-get', ['update', '-qq'], { env });
    quietly('apt-chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const now = installed();
    if (now) return now;
  }
  console.error('No browser for the tests. Install Chromium or Chrome, or set POOLDECK_BROWSER to its path.');
  process.exit(1);
}
