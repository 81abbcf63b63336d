import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processWide } from '@/lib/config/process-wide';
import { closeDatabase } from '@/lib/db/client';

/** A server of its own for one test: an empty data folder, and nothing remembered from the test before. */
export interface TestEnvironment {
  /** The data folder. */
  data: string;
  /** Reads the configuration again with these variables; undefined removes one. */
  set(variables: Record<string, string | undefined>): void;
  /** Writes a connections file and uses it. */
  connections(connections: object[]): void;
  /** Closes the databases, removes the folder, puts the variables back. */
  close(): Promise<void>;
}

const ours = /^(AWS_|POOLDECK_|DATABASE_URL$|PUBLIC_URL$|PORT$|HOST$)/;

/** Closes the embedded Cognito, if a test opened it; the next one gets a fresh one. */
function closeEmbedded(): void {
  const held = globalThis.pooldeckProcessWide;
  const emulator = held?.get('embedded');
  held?.delete('embedded');
  if (emulator instanceof Object && 'close' in emulator && typeof emulator.close === 'function') emulator.close();
}

/**
 * Call in `beforeEach` or `beforeAll`; always `close()` it. Its database is a SQLite file in the data folder, unless the
 * variables name another one (`onEachDatabase`).
 */
export function testEnvironment(variables: Record<string, string> = {}): TestEnvironment {
  const before = { ...process.env };
  // Hundreds of passwords are hashed in tests; that of the product takes a third of a second (lib/access/password.test.ts).
  processWide('password-cost', () => ({ N: 2 ** 10, r: 8, p: 1 }));
  const data = mkdtempSync(path.join(tmpdir(), 'pooldeck-'));
  const forget = () => {
    const held = globalThis.pooldeckProcessWide;
    for (const name of [
      'env',
      'connections',
      'log',
      'clients',
      'buckets',
      'sso-providers',
      'sso-discovered',
      'server-secret',
    ])
      held?.delete(name);
  };
  const set = (changed: Record<string, string | undefined>) => {
    for (const [name, value] of Object.entries(changed)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    forget();
  };
  for (const name of Object.keys(process.env)) if (ours.test(name)) delete process.env[name];
  set({ POOLDECK_DATA: data, POOLDECK_LOG_LEVEL: 'silent', AWS_EC2_METADATA_DISABLED: 'true', ...variables });
  return {
    data,
    set,
    connections(connections) {
      const file = path.join(data, 'connections.json');
      writeFileSync(file, JSON.stringify({ connections }));
      set({ POOLDECK_CONNECTIONS: file });
    },
    async close() {
      await closeDatabase();
      closeEmbedded();
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      forget();
      globalThis.pooldeckProcessWide?.delete('password-cost');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
