import 'server-only';
import type { Kysely } from 'kysely';

/** The activity log by person, act, pool, target, outcome and time, newest act first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const indexes = {
    audit_begun: ['begun', 'kind'],
    audit_person: ['actor_id', 'begun'],
    audit_action: ['action', 'begun'],
    audit_place: ['connection', 'pool', 'begun'],
    audit_thing: ['connection', 'pool', 'target', 'begun'],
    audit_end: ['outcome', 'begun'],
    audit_time: ['at', 'begun'],
  };
  for (const [name, columns] of Object.entries(indexes))
    await db.schema.createIndex(name).on('audit').columns(columns).execute();
  // Of 001 and 004, by row instead of by act.
  for (const name of ['audit_pool', 'audit_actor', 'audit_target', 'audit_outcome'])
    await db.schema.dropIndex(name).ifExists().execute();
}
