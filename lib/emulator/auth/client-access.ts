import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { notAuthorized } from '../errors.ts';
import { type Client, getClient, getPool, type Pool } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';
import type { AuthStep } from './auth-step.ts';
import { secretHashMatches } from './secret-hash.ts';

export type ClientAccess = {
  pool: Pool;
  client: Client;
  /** What a sign-in ends in where that is not the API's tokens: the sign-in pages open a browser session. */
  end?: (user: User, factors: 1 | 2) => AuthStep;
  /** The sign-in comes from a temporary password that was replaced in this very request. */
  newPassword?: true;
};

/** Client and pool of a call that names only the client; client ids are unique over all pools. */
export function openClient(context: Context, clientId: string): ClientAccess {
  const client = getClient(context, clientId);
  return { client, pool: getPool(context, client.poolId) };
}

/** Pool and client of a signed call that names both. */
export function openAdminClient(context: Context, poolId: string, clientId: string): ClientAccess {
  const pool = getPool(context, poolId);
  return { pool, client: getClient(context, clientId, poolId) };
}

/**
 * Checks SECRET_HASH where the client has a secret [texts: measured logs].
 *
 * @param names what the hash may be made of: the name as it was sent counts [measured MOTO-V], later in a sign-in USER_ID_FOR_SRP too
 */
export function checkSecretHash(context: Context, { client }: ClientAccess, names: string[], sent: string | undefined) {
  const secrets = clientSecrets(context, client);
  if (secrets.length === 0 && sent === undefined) return;
  if (sent === undefined) {
    throw notAuthorized(`Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  }
  if (!secretHashMatches(sent, names, client.id, secrets)) {
    throw notAuthorized(`Unable to verify secret hash for client ${client.id}`);
  }
}

/** The client's live secrets: none, one, or two while one is being replaced. */
export function clientSecrets({ db }: Context, client: Client): string[] {
  const rows = sql<{ value: string }>(db, 'SELECT value FROM client_secrets WHERE client_id = ?').all(client.id);
  return rows.map(({ value }) => value);
}
