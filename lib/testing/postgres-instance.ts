import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port';

/** PostgreSQL refuses to run as root: then Debian's own user does, or nobody. */
function userOf(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (...args: string[]) => Number(execFileSync('id', args, { encoding: 'utf8', stdio: 'pipe' }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {}
  }
  return {};
}

// Nothing in it outlives the run, so nothing needs to reach the disk. Each test that runs may hold several connections.
const settings = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'shared_buffers=32MB',
  'max_connections=400',
];

// The server ends with the pipe to whoever started it, also when that one is killed; then its folder goes, too.
const script = 'trap "" INT TERM; "$@" & child=$!; cat >/dev/null; kill -INT $child 2>/dev/null; wait $child';

/** A PostgreSQL of its own, in a folder that goes with it. */
export interface PostgresInstance {
  /** With user and password of its superuser. */
  url: string;
  stop(): Promise<void>;
}

/** Starts one with the programs in that folder (`postgresPrograms`). It ends with this process, however that ends. */
export async function startPostgres(programs: string): Promise<PostgresInstance> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pooldeck-postgres-'));
  const user = userOf();
  const password = randomBytes(18).toString('hex');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const each of [folder, passwordFile]) chownSync(each, user.uid, user.gid);
  }
  const data = path.join(folder, 'data');
  const options = ['-D', data, '-U', 'pooldeck', '--pwfile', passwordFile, '--auth=scram-sha-256', '-E', 'UTF8'];
  execFileSync(path.join(programs, 'initdb'), [...options, '--locale=C', '--no-sync'], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  });
  const port = await freePort();
  const server = [path.join(programs, 'postgres'), '-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)];
  const all = [...server, ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn('sh', ['-c', script, 'sh', ...all], { ...user, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] });
  const url = `postgres://pooldeck:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  await reachable(url, child).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}

async function reachable(url: string, child: ChildProcess): Promise<void> {
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-2000);
  });
  for (let tries = 0; tries < 1_000 && child.exitCode === null; tries += 1) {
    const client = new Client({ connectionString: url });
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (connected) return;
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start:\n${errors}`);
}
