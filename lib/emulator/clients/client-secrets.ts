import type { Context } from '../context.ts';
import { sql } from '../database.ts';

export type ClientSecret = { id: string; value: string; created: number };

/** The live secrets of a client, oldest first: none, one or two. Any of them signs a SECRET_HASH. */
export const listClientSecrets = ({ db }: Context, clientId: string): ClientSecret[] =>
  sql<ClientSecret>(db, 'SELECT id, value, created FROM client_secrets WHERE client_id = ? ORDER BY created, id').all(
    clientId,
  );

/** Keeps a secret under `{clientId}--{creation time}` [sdk]. */
export function insertClientSecret(context: Context, clientId: string, value: string): ClientSecret {
  let created = context.now();
  const taken = sql(context.db, 'SELECT 1 FROM client_secrets WHERE id = ?');
  while (taken.get(`${clientId}--${created}`)) created += 1;
  const secret = { id: `${clientId}--${created}`, value, created };
  const text = 'INSERT INTO client_secrets (id, client_id, value, created) VALUES (?, ?, ?, ?)';
  sql(context.db, text).run(secret.id, clientId, value, created);
  return secret;
}
