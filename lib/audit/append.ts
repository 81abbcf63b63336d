import 'server-only';
import { sql } from 'kysely';
import type { AuditRow } from '@/lib/db/audit-schema';
import { database } from '@/lib/db/client';

/** A row before it has its place. `begun: 'here'`: the act begins with this row. */
export type NewAuditRow = Omit<AuditRow, 'seq' | 'hash' | 'begun'> & { begun: number | 'here' };

/** Writes a row at the end of the log and answers its number, once it is on the disk. */
export async function appendAudit({ begun, ...row }: NewAuditRow): Promise<number> {
  const db = await database();
  const { seq } = await db
    .insertInto('audit')
    .values(({ selectFrom }) => {
      const next = () => selectFrom('audit').select(sql<number>`coalesce(max(seq), 0) + 1`.as('seq'));
      return { ...row, hash: '', seq: next(), begun: begun === 'here' ? next() : begun };
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return Number(seq);
}
