import 'server-only';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema';

/**
 * Does `work` in a transaction while nobody else, in any process or replica, does work of that name: what it reads stays
 * true until it has written. Keep it short; others wait.
 *
 * The first statement writes the row that stands for the name. On PostgreSQL that holds a lock on the row until the end
 * of the transaction, and what is read after it is what the one before has committed; on SQLite it makes this the one
 * writer from the start (a transaction that reads first and writes later can fail instead of waiting).
 */
export function inTurn<T>(
  db: Kysely<Database>,
  name: string,
  work: (db: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('turns')
      .values({ name, taken: 1 })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ taken: sql`turns.taken + 1` }))
      .execute();
    return work(transaction);
  });
}
