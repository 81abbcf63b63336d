import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { actorOf } from '@/lib/testing/actors';
import { noDatabase, onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { ended, ownProcess } from '@/lib/testing/own-process';
import { auditChoices } from './audit-choices';
import type { AuditFilter } from './audit-filter';
import { findAuditEntry, listAudit } from './list-audit';
import { verifyCommand } from './verify-command';
import { beginAudit, finishAudit, recordEvent } from './write-audit';

const ann = { ...actorOf('operator'), id: 'ann', name: 'Ann' };
const bob = { ...actorOf('owner'), id: 'bob', name: 'Bob' };

onEachDatabase((fresh, kind) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
  });
  afterEach(() => environment.close());

  it('keeps who, what, where, the difference and the outcome', async () => {
    const target = { connection: 'aws', region: 'eu-west-1', pool: 'eu-west-1_A', kind: 'client', id: '' };
    const handle = await beginAudit({ actor: ann, origin: '203.0.113.7', action: 'clients.create', target });
    expect((await listAudit(bob)).entries[0]).toMatchObject({ outcome: 'pending', finishedAt: undefined });
    await finishAudit(handle, {
      outcome: 'success',
      target: { id: 'abc' },
      difference: [{ path: 'ClientSecret', after: 'canary' }],
      facts: { name: 'Web' },
      calls: [{ operation: 'CreateUserPoolClient', requestId: 'req-1' }],
    });
    const { entries, next } = await listAudit(bob);
    expect(next).toBeUndefined();
    expect(entries).toEqual([
      {
        id: handle.id,
        seq: 1,
        at: expect.any(Number),
        finishedAt: expect.any(Number),
        actor: { id: 'ann', name: 'Ann', role: 'operator' },
        origin: '203.0.113.7',
        action: 'clients.create',
        target: { connection: 'aws', region: 'eu-west-1', pool: 'eu-west-1_A', kind: 'client', id: 'abc' },
        difference: [{ path: 'ClientSecret', after: expect.stringMatching(/^hash [0-9a-f]{16}$/) }],
        facts: { name: 'Web' },
        calls: [{ operation: 'CreateUserPoolClient', requestId: 'req-1' }],
        outcome: 'success',
        errorCode: undefined,
        errorText: undefined,
        requestId: 'req-1',
      },
    ]);
    const rows = await (await database()).selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('canary');
  });

  it('only ever grows: an outcome is a row of its own, and there is no second one', async () => {
    const handle = await beginAudit({ actor: ann, action: 'pools.delete' });
    await finishAudit(handle, { outcome: 'unknown' });
    await expect(finishAudit(handle, { outcome: 'success' })).rejects.toThrow();
    expect((await listAudit(ann)).entries.map(({ outcome }) => outcome)).toEqual(['unknown']);
  });

  it('numbers its rows without gaps, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => beginAudit({ actor: ann, action: `a.${i}` })));
    const rows = await (await database()).selectFrom('audit').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('numbers them without gaps when several processes write at once', async () => {
    const code = `
      import { beginAudit, finishAudit } from '@/lib/audit/write-audit';
      import { closeDatabase } from '@/lib/db/client';
      const actor = { id: 'x', name: 'X', role: 'owner' };
      const act = async () => finishAudit(await beginAudit({ actor, action: 'a.b' }), { outcome: 'success' });
      await Promise.all(Array.from({ length: 25 }, act));
      await closeDatabase();`;
    const ends = await Promise.all(Array.from({ length: 3 }, () => ended(ownProcess(code, {}))));
    expect(ends.map(({ code, errors }) => [code, errors])).toEqual(Array(3).fill([0, '']));
    const rows = await (await database()).selectFrom('audit').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
    expect((await verifyCommand([])).text).toContain('Intact: 150 rows');
  });

  it('gives pages, newest first, by pool, person and action', async () => {
    for (let i = 1; i <= 5; i += 1) {
      const target = { connection: 'aws', pool: i % 2 ? 'p1' : 'p2' };
      await beginAudit({ actor: i === 5 ? bob : ann, action: i === 1 ? 'x.z' : 'x.y', target });
    }
    const numbers = async (filter: AuditFilter) => (await listAudit(bob, filter)).entries.map(({ seq }) => seq);
    const first = await listAudit(bob, { limit: 2 });
    expect(first.entries.map(({ seq }) => seq)).toEqual([5, 4]);
    const second = await listAudit(bob, { limit: 2, before: first.next });
    expect(second.entries.map(({ seq }) => seq)).toEqual([3, 2]);
    expect(await numbers({ pool: 'p2' })).toEqual([4, 2]);
    expect(await numbers({ actor: 'bob' })).toEqual([5]);
    expect(await numbers({ action: 'x.z' })).toEqual([1]);
    expect(await numbers({ action: 'z' })).toEqual([]);
    expect(await auditChoices(bob)).toEqual({
      people: [
        { id: 'ann', name: 'Ann' },
        { id: 'bob', name: 'Bob' },
      ],
      actions: ['x.y', 'x.z'],
      pools: [
        { connection: 'aws', pool: 'p1' },
        { connection: 'aws', pool: 'p2' },
      ],
    });
  });

  it('offers the pools of the newest acts, whatever their names, where a menu cannot take all', async () => {
    const act = (pool: string) => beginAudit({ actor: ann, action: 'x.y', target: { connection: 'aws', pool } });
    for (let i = 0; i < 201; i += 1) await act(`p${String(i).padStart(3, '0')}`);
    await act('z');
    const { pools } = await auditChoices(bob);
    expect(pools).toHaveLength(200);
    expect(pools.at(0)).toEqual({ connection: 'aws', pool: 'p002' });
    expect(pools.at(-1)).toEqual({ connection: 'aws', pool: 'z' });
  });

  it('finds an act by what was known only afterwards: its target and how it ended', async () => {
    const made = await beginAudit({ actor: ann, action: 'call.CreateUserPool', target: { connection: 'aws' } });
    const open = await beginAudit({ actor: ann, action: 'pools.delete', target: { connection: 'aws', pool: 'p1' } });
    await recordEvent('access.signOut', { actor: ann });
    const target = { pool: 'p1', kind: 'pool', id: 'p1' };
    await finishAudit(made, { outcome: 'success', target });
    await finishAudit(await beginAudit({ actor: ann, action: 'a.b' }), { outcome: 'unknown' });
    await finishAudit(await beginAudit({ actor: ann, action: 'a.b' }), { outcome: 'denied' });
    const numbers = async (filter: AuditFilter) => (await listAudit(bob, filter)).entries.map(({ seq }) => seq);
    expect(await numbers({})).toEqual([7, 5, 3, 2, 1]);
    expect(await numbers({ connection: 'aws', pool: 'p1' })).toEqual([2, 1]);
    expect(await numbers({ connection: 'aws', pool: 'p1', target: { kind: 'pool', id: 'p1' } })).toEqual([1]);
    expect(await numbers({ outcome: 'success' })).toEqual([3, 1]);
    expect(await numbers({ outcome: 'denied' })).toEqual([7]);
    // What a crash left is as unknown as what nobody could find out.
    expect(await numbers({ outcome: 'unknown' })).toEqual([5, 2]);
    expect(await findAuditEntry(bob, open.id)).toMatchObject({ seq: 2, outcome: 'pending', finishedAt: undefined });
    expect(await findAuditEntry(bob, made.id)).toMatchObject({ seq: 1, outcome: 'success', target });
    expect(await findAuditEntry(bob, 'none')).toBeUndefined();
  });

  it('finds acts by the time at which they began', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    onTestFinished(() => void vi.useRealTimers());
    const first = await beginAudit({ actor: ann, action: 'a.b' });
    vi.setSystemTime(1_001);
    await recordEvent('access.signOut', { actor: ann });
    vi.setSystemTime(1_002);
    await finishAudit(first, { outcome: 'success' });
    const numbers = async (filter: AuditFilter) => (await listAudit(bob, filter)).entries.map(({ seq }) => seq);
    expect(await numbers({ from: 1_001 })).toEqual([2]);
    expect(await numbers({ to: 1_001 })).toEqual([1]);
    expect(await numbers({ from: 1_000, to: 1_002 })).toEqual([2, 1]);
    expect(await numbers({ from: 1_002 })).toEqual([]);
    expect(await numbers({ to: 1_000 })).toEqual([]);
  });

  it('that cannot be written says so', async () => {
    const file = path.join(environment.data, 'a-file');
    writeFileSync(file, '');
    environment.set(noDatabase(kind, file));
    const error = await beginAudit({ actor: ann, action: 'x.y' }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PooldeckError);
    expect(error.code).toBe('auditUnavailable');
  });
});
