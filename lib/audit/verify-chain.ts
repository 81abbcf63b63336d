import 'server-only';
import type { Kysely } from 'kysely';
import type { AuditHeadRow, AuditRow } from '@/lib/db/audit-schema';
import type { Database } from '@/lib/db/schema';
import { brokenLink, isSealed, rowHash } from './chain';

/** The first thing that is wrong with the log. `seq` is the number of the row where it shows. */
export interface Flaw {
  how: 'changed' | 'missing' | 'moved' | 'cut' | 'begun anew' | 'head' | 'key';
  seq: number;
  /** Only 'moved': where the row is that belongs here. */
  at?: number;
}

export interface Verdict {
  flaw: Flaw | undefined;
  /** Rows that were checked, and rows from before there was a chain, which nobody can check. */
  checked: number;
  unchained: number;
  end: { seq: number; hash: string };
}

const pageSize = 1_000;

/**
 * Walks the whole log. Memory stays flat, and rows that are written meanwhile are walked too: the end is read after the
 * rows, again and again until both meet.
 */
export async function verifyChain(db: Kysely<Database>): Promise<Verdict> {
  const first = await headOf(db);
  const base = first?.base ?? 0;
  const end = { seq: base, hash: '' };
  const verdict = (flaw?: Flaw): Verdict => ({ flaw, checked: end.seq - base, unchained: base, end });
  for (;;) {
    const flaw = await walk(db, end);
    if (flaw) return verdict(await explained(db, flaw, first));
    const head = await headOf(db);
    if (!head) return verdict({ how: 'head', seq: end.seq });
    if (!isSealed(head) || head.base !== base) return verdict({ how: 'head', seq: end.seq });
    if (head.seq === end.seq) return verdict(head.hash === end.hash ? undefined : { how: 'head', seq: end.seq });
    if (head.seq < end.seq) return verdict({ how: 'head', seq: head.seq });
    const more = await page(db, end.seq, 1);
    if (more.length === 0) return verdict({ how: 'cut', seq: end.seq + 1 });
  }
}

const headOf = (db: Kysely<Database>): Promise<AuditHeadRow | undefined> =>
  db.selectFrom('audit_head').selectAll().executeTakeFirst();

const page = (db: Kysely<Database>, after: number, limit = pageSize): Promise<AuditRow[]> =>
  db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute();

/** Moves `end` forward over every row that follows. */
async function walk(db: Kysely<Database>, end: Verdict['end']): Promise<Flaw | undefined> {
  for (;;) {
    const rows = await page(db, end.seq);
    for (const row of rows) {
      const flaw = flawOf(row, end);
      if (flaw) return flaw;
      Object.assign(end, { seq: row.seq, hash: row.hash });
    }
    if (rows.length < pageSize) return undefined;
  }
}

function flawOf({ hash, ...row }: AuditRow, end: Verdict['end']): Flaw | undefined {
  const here = end.seq + 1;
  if (row.seq !== here) return { how: 'missing', seq: here };
  if (rowHash(end.hash, row) === hash) return undefined;
  return { how: rowHash(brokenLink, row) === hash ? 'begun anew' : 'changed', seq: here };
}

/** A row that does not fit may be a row of this log in a wrong place, and a log that never fits has another key. */
async function explained(db: Kysely<Database>, flaw: Flaw, head: AuditHeadRow | undefined): Promise<Flaw> {
  const first = (head?.base ?? 0) + 1;
  if (flaw.how === 'changed' && flaw.seq === first && head && !isSealed(head)) return { how: 'key', seq: flaw.seq };
  if (flaw.how !== 'changed') return flaw;
  const before = await page(db, flaw.seq - 2, 1);
  const previous = flaw.seq === first ? '' : (before[0]?.hash ?? '');
  const at = await findMoved(db, flaw.seq, previous);
  return at === undefined ? flaw : { how: 'moved', seq: flaw.seq, at };
}

async function findMoved(db: Kysely<Database>, seq: number, previous: string): Promise<number | undefined> {
  for (let after = 0; ; ) {
    const rows = await page(db, after);
    for (const { hash, ...row } of rows) {
      const home = { ...row, seq, begun: row.kind === 'outcome' ? row.begun : seq };
      if (row.seq !== seq && rowHash(previous, home) === hash) return row.seq;
    }
    if (rows.length < pageSize) return undefined;
    after = rows.at(-1)?.seq ?? after;
  }
}

/** Whether the row of that number is still the one that was noted down elsewhere. */
export async function hasRow(db: Kysely<Database>, { seq, hash }: Verdict['end']): Promise<boolean> {
  const row = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst();
  return row?.hash === hash;
}
