import 'server-only';
import { type Actor, actorMay, authorise } from '@/lib/access/actor';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import { database } from '@/lib/db/client';
import type { DraftRow } from '@/lib/db/runs-schema';
import { withDefaults } from './with-defaults';

/** The blueprint that is being edited: types are right, values may still be wrong. Times in epoch milliseconds. */
export interface Draft {
  id: string;
  connection: string;
  region: string;
  blueprint: Blueprint;
  visited: string[];
  /** A save must name it; it goes up with each save. */
  version: number;
  updatedAt: number;
}

export interface DraftSummary {
  id: string;
  name: string;
  connection: string;
  region: string;
  updatedAt: number;
  /** It was tried: there is a run of it. */
  tried: boolean;
}

/** The draft, or undefined when it was discarded. */
export async function findDraft(actor: Actor, id: string): Promise<Draft | undefined> {
  authorise(actor, 'draft.read');
  const db = await database();
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  authorise(actor, 'draft.read', { connection: row.connection });
  return draftOf(row);
}

/** Refuses who may not write drafts for a draft's connection; one that is gone is nobody's. @throws PooldeckError `forbidden` */
export async function allowWriting(actor: Actor, id: string): Promise<void> {
  const db = await database();
  const row = await db.selectFrom('drafts').select('connection').where('id', '=', id).executeTakeFirst();
  if (row) authorise(actor, 'draft.write', { connection: row.connection });
}

function draftOf(row: DraftRow): Draft {
  return {
    id: row.id,
    connection: row.connection,
    region: row.region,
    blueprint: withDefaults(JSON.parse(row.blueprint)),
    visited: JSON.parse(row.visited),
    version: Number(row.version),
    updatedAt: Number(row.updated_at),
  };
}

/** Drafts that have not become a pool yet, newest first; at most `limit`. */
export async function listDrafts(actor: Actor, { limit = 20 } = {}): Promise<DraftSummary[]> {
  authorise(actor, 'draft.read');
  const db = await database();
  const rows = await db
    .selectFrom('drafts')
    .leftJoin('runs', 'runs.id', 'drafts.id')
    .select(['drafts.id', 'drafts.name', 'drafts.connection', 'drafts.region', 'drafts.updated_at', 'runs.id as run'])
    .where((where) =>
      where.or([
        where('runs.id', 'is', null),
        where('runs.goal', '=', 'remove'),
        where('runs.state', 'in', ['failed', 'interrupted']),
      ]),
    )
    .orderBy('drafts.updated_at', 'desc')
    .orderBy('drafts.id')
    .limit(limit)
    .execute();
  const seen = rows.filter(({ connection }) => actorMay(actor, 'draft.read', { connection }));
  return seen.map(({ updated_at, run, ...row }) => ({ ...row, updatedAt: Number(updated_at), tried: run !== null }));
}
