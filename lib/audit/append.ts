import 'server-only';
import type { AuditRow } from '@/lib/db/audit-schema';
import { database } from '@/lib/db/client';
import { inTurn } from '@/lib/db/in-turn';

/** A row before it has its place. `begun: 'here'`: the act begins with this row. */
export type NewAuditRow = Omit<AuditRow, 'seq' | 'hash' | 'begun'> & { begun: number | 'here' };

/**
 * Writes a row at the end of the log and answers its number, once it is on the disk. In turn, in whatever process: the
 * number is taken and used before anyone else can take it.
 */
export async function appendAudit({ begun, ...row }: NewAuditRow): Promise<number> {
  return inTurn(await database(), 'audit', async (db) => {
    const last = await db.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
    const seq = Number(last?.seq ?? 0) + 1;
    await db
      .insertInto('audit')
      .values({ ...row, hash: '', seq, begun: begun === 'here' ? seq : begun })
      .execute();
    return seq;
  });
}
