import 'server-only';
import type { Kysely } from 'kysely';
import { processWide } from '@/lib/config/process-wide';
import type { AuditHeadRow, AuditRow } from '@/lib/db/audit-schema';
import { database } from '@/lib/db/client';
import { inTurn } from '@/lib/db/in-turn';
import type { Database } from '@/lib/db/schema';
import { brokenLink, isSealed, rowHash, sealOf } from './chain';

/** A row before it has its place. `begun: 'here'`: the act begins with this row. */
export type NewAuditRow = Omit<AuditRow, 'seq' | 'hash' | 'begun'> & { begun: number | 'here' };

interface Waiting {
  row: NewAuditRow;
  written(seq: number): void;
  failed(error: unknown): void;
}

const mostAtOnce = 100;
const queue = () => processWide('audit-queue', () => ({ waiting: [] as Waiting[], busy: false }));

/**
 * Writes a row at the end of the log and answers its number, once it is on the disk. Rows that come while others are
 * being written go into one transaction: one flush of the disk for all of them.
 */
export function appendAudit(row: NewAuditRow): Promise<number> {
  return new Promise((written, failed) => {
    queue().waiting.push({ row: storable(row), written, failed });
    void drain();
  });
}

async function drain(): Promise<void> {
  const line = queue();
  if (line.busy) return;
  line.busy = true;
  while (line.waiting.length > 0) {
    const batch = line.waiting.splice(0, mostAtOnce);
    try {
      const first = await writeRows(batch.map(({ row }) => row));
      for (const [i, { written }] of batch.entries()) written(first + i);
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
  line.busy = false;
}

/** As every database gives it back: PostgreSQL takes no NUL, and half a surrogate pair is no UTF-8. */
function storable(row: NewAuditRow): NewAuditRow {
  const clean = (value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, clean(value)])) as typeof row;
}

/** In turn among all processes and replicas: the end of the log is read and moved before anyone else can. */
async function writeRows(rows: NewAuditRow[]): Promise<number> {
  const db = await database();
  const { seq, last } = await inTurn(db, 'audit', async (turn) => {
    const head = await turn.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
    const end = await endOf(turn, db, head);
    const chained = chain(rows, end);
    await turn.insertInto('audit').values(chained).execute();
    const { seq: lastSeq, hash } = chained.at(-1) ?? end;
    const moved = { seq: lastSeq, hash, base: head.base };
    await turn
      .updateTable('audit_head')
      .set({ ...moved, seal: sealOf(moved) })
      .execute();
    return { seq: end.seq + 1, last: lastSeq };
  });
  seen.set(db, last);
  return seq;
}

/** How far this process has seen the log of a database grow. */
const seen = new WeakMap<Kysely<Database>, number>();

interface End {
  seq: number;
  hash: string;
}

/**
 * Where the next row goes. An end that Pooldeck did not leave so (cut off, or put back to an older one) is not healed by
 * writing on: the next row says for ever that its chain begins anew.
 */
async function endOf(turn: Kysely<Database>, db: Kysely<Database>, head: AuditHeadRow): Promise<End> {
  const intact = isSealed(head) && head.seq >= (seen.get(db) ?? 0);
  if (intact) return head;
  const last = await turn.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return { seq: Math.max(last?.seq ?? 0, head.seq, seen.get(db) ?? 0), hash: brokenLink };
}

function chain(rows: NewAuditRow[], { seq, hash }: End): AuditRow[] {
  let previous = hash;
  return rows.map(({ begun, ...row }, i) => {
    const here = seq + i + 1;
    const placed = { ...row, seq: here, begun: begun === 'here' ? here : begun };
    previous = rowHash(previous, placed);
    return { ...placed, hash: previous };
  });
}
