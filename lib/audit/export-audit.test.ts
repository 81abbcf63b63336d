import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { actorOf, owner } from '@/lib/testing/actors';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { auditChoices } from './audit-choices';
import { exportAudit } from './export-audit';
import { findAuditEntry, listAudit } from './list-audit';
import { recordAct, recordEvent } from './write-audit';

/** A viewer of one pool and of one whole connection. */
const narrow: Actor = {
  ...actorOf('viewer'),
  grants: [
    { role: 'viewer', connection: 'aws', pool: 'p1' },
    { role: 'viewer', connection: 'lab', pool: '*' },
  ],
};

onEachDatabase((fresh) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
    const act = (connection: string, pool: string, name: string) =>
      recordAct(
        { actor: owner, action: 'pools.delete', target: { connection, pool }, facts: { name } },
        { outcome: 'success' },
      );
    await act('aws', 'p1', '=1+1');
    await act('aws', 'p2', 'Other');
    await act('lab', 'p3', 'Lab');
    await recordEvent('access.signIn', { actor: owner });
    await recordEvent('access.signIn', { actor: narrow });
  });
  afterEach(() => environment.close());

  const file = async (actor: Actor, format: 'csv' | 'jsonl', filter = {}) =>
    new Response(await exportAudit({ actor, origin: '203.0.113.7', format, filter, only: 'pool=aws/p1' })).text();

  it('is a file of all that matches, and an entry itself', async () => {
    const csv = await file(owner, 'csv', { connection: 'aws', pool: 'p1' });
    // The head, the entry, this export, and nothing after the last line end.
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain(',Test owner deleted the user pool =1+1 (p1).,success,');
    const lines = (await file(owner, 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ action }) => action)).toEqual([
      ...['audit.export', 'audit.export', 'access.signIn', 'access.signIn'],
      ...['pools.delete', 'pools.delete', 'pools.delete'],
    ]);
    expect(lines[0]).toMatchObject({
      sentence: 'Test owner exported the activity log as JSON Lines where pool=aws/p1.',
      origin: '203.0.113.7',
    });
  });

  describe('whose roles are narrowed', () => {
    it('sees what belongs to their pools, and their own acts, in lists, files and menus', async () => {
      const seen = async () =>
        (await listAudit(narrow)).entries.map(({ action, target }) => `${action} ${target.pool ?? ''}`);
      expect(await seen()).toEqual(['access.signIn ', 'pools.delete p3', 'pools.delete p1']);
      expect(await file(narrow, 'jsonl')).not.toContain('p2');
      await expect(listAudit(narrow, { connection: 'aws', pool: 'p2' })).rejects.toMatchObject({ code: 'forbidden' });
      expect((await auditChoices(narrow)).pools.map(({ pool }) => pool).sort()).toEqual(['p1', 'p3']);
    });

    it('finds no entry of another pool by its address', async () => {
      const { entries } = await listAudit(owner);
      const found = await Promise.all(entries.map(({ id }) => findAuditEntry(narrow, id)));
      expect(found.map((entry) => entry?.target.pool)).toEqual([undefined, undefined, 'p3', undefined, 'p1']);
    });

    it('may not export another pool, and that is kept', async () => {
      await expect(file(narrow, 'csv', { connection: 'aws', pool: 'p2' })).rejects.toMatchObject({ code: 'forbidden' });
      const [entry] = (await listAudit(owner)).entries;
      expect(entry).toMatchObject({ action: 'audit.export', outcome: 'denied', actor: { id: narrow.id } });
    });
  });
});
