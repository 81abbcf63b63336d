import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { root } from '../../lib/testing/source-files';
import { owner, ownerPasswordFile, sessionCookie } from '../owner';
import { ownPort } from './own-port';

/** A console that one test has for itself. */
export interface OwnServer {
  address: string;
  /** The `Cookie` header of its owner. */
  cookie: string;
  /** Its data folder. */
  data: string;
  /** All that it has printed, on both streams. */
  printed(): string;
  /** Every row of every table of its databases, except the tables named. */
  rows(file: 'pooldeck.db' | 'cognito.db', except?: readonly string[]): Record<string, unknown[]>;
  /** Tells it to end, and answers its exit code once it has. */
  stop(): Promise<number | null>;
}

function everyRow(file: string, except: readonly string[]): Record<string, unknown[]> {
  const db = new Sqlite(file, { readonly: true });
  try {
    const names = db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
    const kept = names.map(String).filter((name) => !except.includes(name));
    return Object.fromEntries(kept.map((name) => [name, db.prepare(`select * from "${name}"`).all()]));
  } finally {
    db.close();
  }
}

/** Starts the production build once more, with a data folder and variables of its own. It must be built. */
export async function startOwnServer(variables: Record<string, string> = {}, port = ownPort()): Promise<OwnServer> {
  const data = mkdtempSync(path.join(tmpdir(), 'pooldeck-doors-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...{ ...process.env, HOST: '127.0.0.1', PORT: String(port), POOLDECK_DATA: data },
      POOLDECK_OWNER_EMAIL: owner.email,
      POOLDECK_OWNER_PASSWORD_FILE: ownerPasswordFile(data),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A worker that gives a test up must not leave its server behind on the port of the next.
  const giveUp = () => void child.kill('SIGTERM');
  process.once('exit', giveUp);
  child.once('exit', () => process.off('exit', giveUp));
  let printed = '';
  // Closed: all that it has printed has been read by then, which may come after its end.
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      printed += chunk;
      if (/Pooldeck is at .*\n/.test(printed)) resolve();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('exit', () => reject(new Error(`The server ended: ${printed}`)));
  });
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    // A console without an owner has nobody to sign in.
    cookie: variables.POOLDECK_OWNER_EMAIL === '' ? '' : await sessionCookie(address),
    data,
    printed: () => printed,
    rows: (file, except = []) => everyRow(path.join(data, file), except),
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}
