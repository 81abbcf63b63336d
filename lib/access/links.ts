import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AccessLinkRow } from '@/lib/db/access-schema';
import type { Database } from '@/lib/db/schema';
import { PooldeckError } from '@/lib/errors';
import { hashToken, newToken } from './token';

const hour = 3_600_000;
/** Milliseconds. */
const validity = { invitation: 72 * hour, reset: 24 * hour };

type Kind = AccessLinkRow['kind'];
type NewLink = Pick<AccessLinkRow, 'kind' | 'email' | 'grants' | 'account_id' | 'created_by'>;

/** Makes a link and answers its token, the only time it can be had. Earlier ones of the same kind for the same person end. */
export async function newLink(step: Kysely<Database>, link: NewLink, now = Date.now()): Promise<string> {
  const token = newToken();
  await step.deleteFrom('access_links').where('kind', '=', link.kind).where('email', '=', link.email).execute();
  const times = { created_at: now, expires_at: now + validity[link.kind], used_at: 0 };
  await step
    .insertInto('access_links')
    .values({ id: randomUUID(), token_hash: hashToken(token), ...times, ...link })
    .execute();
  return token;
}

/** The link behind a token while it can be used. */
export async function findLink(db: Kysely<Database>, kind: Kind, token: string, now = Date.now()) {
  return db
    .selectFrom('access_links')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('kind', '=', kind)
    .where('used_at', '=', 0)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/**
 * Uses a link up, inside the transaction of what it is for: however many come at once, it works for one of them.
 * @throws PooldeckError `linkInvalid`
 */
export async function consumeLink(step: Kysely<Database>, id: string, now = Date.now()): Promise<void> {
  const { numUpdatedRows } = await step
    .updateTable('access_links')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', '=', 0)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new PooldeckError('linkInvalid');
}
