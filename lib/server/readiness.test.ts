import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { GET } from '@/app/readyz/route';
import { beginStopping } from '@/lib/config/stopping';
import { database } from '@/lib/db/client';
import { noDatabase, onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';

onEachDatabase((fresh, kind) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
  });
  afterEach(async () => {
    globalThis.pooldeckProcessWide?.delete('stopping');
    await environment.close();
  });

  const asked = async () => {
    const answer = await GET();
    return [answer.status, (await answer.json()).status];
  };

  it('is ready when its database answers and has its schema', async () => {
    expect(await asked()).toEqual([200, 'ready']);
  });

  it('is not ready while it is being stopped', async () => {
    expect(await asked()).toEqual([200, 'ready']);
    expect(beginStopping()).toBe(true);
    expect(beginStopping()).toBe(false);
    expect(await asked()).toEqual([503, 'stopping']);
  });

  it('is not ready on a database that cannot be opened, and is once it can be', async () => {
    const before = { POOLDECK_DATA: process.env.POOLDECK_DATA, DATABASE_URL: process.env.DATABASE_URL };
    const file = path.join(environment.data, 'a-file');
    writeFileSync(file, '');
    environment.set(noDatabase(kind, file));
    expect(await asked()).toEqual([503, 'database unreachable']);
    environment.set(before);
    expect(await asked()).toEqual([200, 'ready']);
  });

  it('is not ready once a newer Pooldeck has moved the schema on, or a step of it is gone', async () => {
    const db = await database();
    await sql`insert into schema_migrations values ('999-later', 1)`.execute(db);
    expect(await asked()).toEqual([503, 'database of another version']);
    await sql`delete from schema_migrations where name = '999-later' or name = '002-runs'`.execute(db);
    expect(await asked()).toEqual([503, 'database of another version']);
  });
});
