import 'server-only';
import type { Kysely } from 'kysely';
import { type Actor, authorise } from '@/lib/access/actor';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import { inScope, seesEverything } from './audit-scope';

/** What one can filter the activity log by. */
export interface AuditChoices {
  people: { id: string; name: string }[];
  actions: string[];
  pools: { connection: string; pool: string }[];
}

/** More would be no help in a menu. */
const most = 200;
/** Rows that the pools are taken from first: who looks for one mostly has just changed it. */
const newest = 2_000;

/** Everybody who is in the log, under their latest name, and every act. Jumps from one to the next along an index. */
export async function auditChoices(actor: Actor): Promise<AuditChoices> {
  authorise(actor, 'audit.read');
  const db = await database();
  if (!seesEverything(actor)) return choicesInScope(db, actor);
  const ids = (await different(db, 'actor_id')).filter((id) => id !== '');
  const people = await Promise.all(ids.map(async (id) => ({ id, name: await latestName(db, id) })));
  return {
    people: people.toSorted((a, b) => a.name.localeCompare(b.name)),
    actions: await different(db, 'action'),
    pools: await pools(db),
  };
}

/** Few rows, and none of what the others do. */
async function choicesInScope(db: Kysely<Database>, actor: Actor): Promise<AuditChoices> {
  const rows = db.selectFrom('audit').where(inScope(actor)).distinct().limit(most);
  const people = await rows.select(['actor_id', 'actor_name']).where('actor_id', '<>', '').execute();
  const actions = await rows.select('action').execute();
  const places = await rows.select(['connection', 'pool']).where('pool', '<>', '').execute();
  const names = new Map(people.map(({ actor_id, actor_name }) => [actor_id, actor_name]));
  return {
    people: [...names].map(([id, name]) => ({ id, name })),
    actions: actions.map(({ action }) => action),
    pools: places,
  };
}

async function different(db: Kysely<Database>, column: 'actor_id' | 'action' | 'connection'): Promise<string[]> {
  const found: string[] = [];
  while (found.length < most) {
    const last = found.at(-1);
    let query = db.selectFrom('audit').select(column);
    if (last !== undefined) query = query.where(column, '>', last);
    const next = await query.orderBy(column).limit(1).executeTakeFirst();
    if (!next) break;
    found.push(next[column]);
  }
  return found;
}

/** By their names; those of the newest rows are there also where the log names more than a menu takes. */
async function pools(db: Kysely<Database>): Promise<AuditChoices['pools']> {
  const latest = db.selectFrom('audit').select(['connection', 'pool', 'seq']).orderBy('seq', 'desc').limit(newest);
  const places = await db
    .selectFrom(latest.as('latest'))
    .select(['connection', 'pool'])
    .where('pool', '<>', '')
    .groupBy(['connection', 'pool'])
    .orderBy(({ fn }) => fn.max('seq'), 'desc')
    .limit(most)
    .execute();
  const found = new Map(places.map((place) => [JSON.stringify(place), place]));
  for (const connection of await different(db, 'connection')) {
    for (let after = ''; found.size < most; ) {
      const rows = db.selectFrom('audit').select('pool').where('connection', '=', connection).where('pool', '>', after);
      const next = await rows.orderBy('pool').limit(1).executeTakeFirst();
      if (!next) break;
      const place = { connection, pool: next.pool };
      found.set(JSON.stringify(place), place);
      after = next.pool;
    }
  }
  return [...found.values()].toSorted((a, b) => compare(a.connection, b.connection) || compare(a.pool, b.pool));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

async function latestName(db: Kysely<Database>, id: string): Promise<string> {
  const rows = db.selectFrom('audit').select('actor_name').where('actor_id', '=', id);
  return (await rows.orderBy('begun', 'desc').limit(1).executeTakeFirst())?.actor_name ?? id;
}
