import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { describe, inject } from 'vitest';

export type DatabaseKind = 'SQLite' | 'PostgreSQL';

/** Makes an empty database and gives the variables that lead to it, for `testEnvironment` or another process. */
export type FreshDatabase = () => Promise<Record<string, string>>;

/** A schema of its own on the PostgreSQL of this run; it goes with the whole server. */
async function freshSchema(): Promise<Record<string, string>> {
  const address = inject('postgres');
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  const url = new URL(address);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    DATABASE_URL: url.href.replaceAll('+', '%20'),
    POOLDECK_SECRET: 'a-secret-that-the-replicas-of-a-test-share',
    POOLDECK_EMBEDDED: 'yes',
  };
}

/**
 * The same tests on each kind of database. In `beforeEach` or `beforeAll`:
 * `environment = testEnvironment(await fresh())`.
 */
export function onEachDatabase(tests: (fresh: FreshDatabase, kind: DatabaseKind) => void): void {
  describe('on SQLite', () => tests(async () => ({}), 'SQLite'));
  describe.skipIf(inject('postgres') === '')('on PostgreSQL', () => tests(freshSchema, 'PostgreSQL'));
}

/** Variables under which no database can be opened, whatever the kind before. `file` is one that exists. */
export function noDatabase(kind: DatabaseKind, file: string): Record<string, string> {
  if (kind === 'SQLite') return { POOLDECK_DATA: `${file}/data` };
  return { DATABASE_URL: 'postgres://nobody:canary-password@127.0.0.1:1/none' };
}
