// What a fresh machine lacks, brought by the project itself: the dependencies and the pinned Node.
// Runs under whatever Node the machine has (20 or newer), before anything is installed: no imports beyond node:*.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.pooldeck-installed');

/** The Node that the project pins (package.json → dependencies.node), once installed. */
export const pinnedNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Where a long step's output goes; shown only when the step fails. */
export const logFolder = path.join(root, 'data', 'logs');

/** Runs a step quietly: its output goes to a log file, whose end is shown if it fails. Exits the process then. */
export function quietly(name, command, args, options = {}) {
  mkdirSync(logFolder, { recursive: true });
  const file = path.join(logFolder, `${name}.log`);
  const log = openSync(file, 'w');
  const done = spawnSync(command, args, { cwd: root, ...options, stdio: ['ignore', log, log] });
  if (done.status === 0) return;
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  console.error(
    `${lines.slice(-30).join('\n')}\n\n${name} failed (${done.error?.message ?? `exit ${done.status}`}). All of its output: ${file}`,
  );
  process.exit(1);
}

/** Installs the locked dependencies and the pinned Node when they are missing or the lockfile has changed. */
export function ensureInstalled(say = console.log) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && existsSync(pinnedNode) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing dependencies (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // No install script of any dependency runs; the one that is needed, Node's own, is called by name below.
  quietly('install', npm, ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
  // Started by the pinned Node itself, this process has just lost its own binary: then whatever `node` the machine has.
  const node = existsSync(process.execPath) ? process.execPath : 'node';
  quietly('install-node', node, ['installArchSpecificPackage.js'], { cwd: path.join(modules, 'node') });
  writeFileSync(stamp, wanted);
}

/** What this process and those it starts write into the temporary folder goes with this process. */
export function ownTemporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pooldeck-test-'));
  // PostgreSQL refuses to run as root, and its user must get through to its own folder.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Whether this process already runs under the pinned Node's major version. */
export function underPinnedNode() {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return process.versions.node.split('.')[0] === dependencies.node.split('.')[0];
}

/** The environment in which `node` and the project's own binaries are found first. */
export function projectEnvironment(extra = {}) {
  const found = [path.dirname(pinnedNode), path.join(modules, '.bin'), process.env.PATH];
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PATH: found.join(path.delimiter), ...extra };
}

/** Starts a JavaScript file under the pinned Node; resolves with {code, output}. `show` prints as it goes. */
export function runPinned(args, { env = {}, show = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode, args, {
      cwd: root,
      env: projectEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk, to) => {
      output += chunk;
      if (show) to.write(chunk);
    };
    child.stdout.on('data', (chunk) => collect(chunk, process.stdout));
    child.stderr.on('data', (chunk) => collect(chunk, process.stderr));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
