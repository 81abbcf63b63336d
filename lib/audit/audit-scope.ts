import 'server-only';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Actor } from '@/lib/access/actor';
import type { Database } from '@/lib/db/schema';
import { may } from '@/lib/permissions';

/** Whether somebody sees the whole log: also sign-ins, members and what belongs to no pool. */
export function seesEverything(actor: Actor): boolean {
  return actor.grants.some(
    ({ role, connection, pool }) => may(role, 'audit.read') && connection === '*' && pool === '*',
  );
}

/** The rows that somebody sees whose roles are narrowed: those of their connections and pools, and their own acts. */
export function inScope(actor: Actor) {
  return (where: ExpressionBuilder<Database, 'audit'>): ExpressionWrapper<Database, 'audit', SqlBool> => {
    const granted = actor.grants.filter(({ role }) => may(role, 'audit.read'));
    const places = granted.map(({ connection, pool }) =>
      where.and([
        ...(connection === '*' ? [] : [where('audit.connection', '=', connection)]),
        ...(pool === '*' ? [] : [where('audit.pool', '=', pool)]),
      ]),
    );
    return where.or([where('audit.actor_id', '=', actor.id), ...places]);
  };
}
