import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyCommand } from '@/lib/audit/verify-command';
import { createUserPool, listUserPools } from '@/lib/cognito/pools';
import { getConnection } from '@/lib/config/connections';
import { closeDatabase, database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { ended, ownProcess } from '@/lib/testing/own-process';
import { backUp, backupCommand } from './backup';

describe('a backup', () => {
  let environment: TestEnvironment;
  beforeEach(() => {
    environment = testEnvironment();
  });
  afterEach(() => environment.close());

  /** A server that keeps writing the activity log, and says which acts are written. */
  function busyServer() {
    const code = `
      import { startServer } from '@/lib/server/start-server';
      import { beginAudit } from '@/lib/audit/write-audit';
      await startServer();
      const actor = { id: 'x', name: 'X', role: 'owner' };
      for (;;) process.stdout.write((await beginAudit({ actor, action: 'a.b' })).id + '\\n');`;
    const child = ownProcess(code, {});
    const written: string[] = [];
    child.stdout?.on('data', (chunk) => written.push(...(String(chunk).match(/[0-9a-f-]{36}(?=\n)/g) ?? [])));
    return { child, end: ended(child), written };
  }

  it('taken while a server writes holds all that was written before, and can be started from', async () => {
    const server = busyServer();
    const backups: { folder: string; before: string[] }[] = [];
    for (let i = 1; i <= 3; i += 1) {
      await expect.poll(() => server.written.length).toBeGreaterThan(60 * i);
      const before = [...server.written];
      const folder = path.join(environment.data, `copy-${i}`);
      expect((await backUp(folder)).files).toEqual(['pooldeck.db', 'secret.key']);
      backups.push({ folder, before });
    }
    expect(server.child.exitCode).toBe(null);
    server.child.kill('SIGKILL');
    await server.end;
    for (const { folder, before } of backups) {
      environment.set({ POOLDECK_DATA: folder });
      globalThis.pooldeckProcessWide?.delete('server-secret');
      const rows = await (await database()).selectFrom('audit').select(['seq', 'entry_id']).orderBy('seq').execute();
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
      const kept = new Set(rows.map(({ entry_id }) => entry_id));
      expect(before.length).toBeGreaterThan(50);
      expect(before.filter((id) => !kept.has(id))).toEqual([]);
      expect(await verifyCommand([])).toMatchObject({
        code: 0,
        text: expect.stringContaining(`Intact: ${rows.length}`),
      });
      await closeDatabase();
    }
  });

  it('holds the embedded Cognito, and is put back as the handbook says', async () => {
    const target = () => ({ connection: getConnection('embedded'), region: 'us-east-1' });
    const names = async () => (await listUserPools(target(), { maxResults: 60 })).pools.map(({ Name }) => Name);
    await database();
    await createUserPool(target(), { PoolName: 'kept' });
    const { folder, files } = await backUp();
    expect(files).toEqual(['pooldeck.db', 'cognito.db']);
    await createUserPool(target(), { PoolName: 'lost' });
    expect((await names()).toSorted()).toEqual(['kept', 'lost']);
    const outside = mkdtempSync(path.join(tmpdir(), 'pooldeck-outside-'));
    renameSync(folder, path.join(outside, 'copy'));
    await environment.close();

    environment = testEnvironment();
    cpSync(path.join(outside, 'copy'), environment.data, { recursive: true });
    rmSync(outside, { recursive: true });
    expect(await names()).toEqual(['kept']);
  });

  it('is for its owner only, one file a database, and never half there', async () => {
    await database();
    const { folder } = await backUp();
    expect(path.dirname(folder)).toBe(path.join(environment.data, 'backups'));
    expect(path.basename(folder)).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/);
    expect(readdirSync(folder)).toEqual(['pooldeck.db']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'pooldeck.db')).mode & 0o777).toBe(0o600);
    await expect(backUp(folder)).rejects.toThrow(/is there already/);
    await closeDatabase();
    writeFileSync(path.join(environment.data, 'cognito.db'), 'x'.repeat(8192));
    const broken = path.join(environment.data, 'backups', 'broken');
    expect(await backupCommand([broken])).toMatchObject({
      code: 1,
      text: expect.stringMatching(/^No backup was made\. /),
    });
    expect(readdirSync(path.dirname(broken))).toEqual([path.basename(folder)]);
  });

  it('of nothing is refused', async () => {
    await expect(backUp()).rejects.toThrow(PooldeckError);
    expect(existsSync(path.join(environment.data, 'backups'))).toBe(false);
    expect(await backupCommand(['--help'])).toEqual({ text: 'Usage: npm run backup [-- FOLDER]', code: 1 });
  });
});

onEachDatabase((fresh, kind) => {
  it('says what is not in it', async () => {
    const secret = { POOLDECK_SECRET: 'a-secret-that-the-owner-keeps-elsewhere' };
    const environment = testEnvironment({ ...(await fresh()), ...secret });
    await database();
    writeFileSync(path.join(environment.data, 'secret.key'), 'of another time');
    const folder = path.join(environment.data, 'copies', 'copy');
    const { text, code } = await backupCommand([folder]);
    expect(code).toBe(0);
    expect(text).toMatch(/NOT in it: POOLDECK_SECRET/);
    expect(text.includes('NOT in it: the PostgreSQL that DATABASE_URL names: pg_dump')).toBe(kind === 'PostgreSQL');
    expect(readdirSync(folder)).toEqual(kind === 'PostgreSQL' ? [] : ['pooldeck.db']);
    await environment.close();
  });
});
