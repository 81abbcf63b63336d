import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import type { Client } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';
import type { Claims } from './jwt.ts';
import { tokenValidity } from './token-validity.ts';

/** One sign-in that can be refreshed. Only the token's hash is kept. */
export type RefreshToken = {
  hash: string;
  clientId: string;
  userSeq: number;
  /** The same for all tokens that stem from one sign-in. */
  originJti: string;
  /** Epoch seconds of the sign-in. */
  authTime: number;
  eventId: string;
  acr: number;
  /** What was granted over OAuth; undefined for a sign-in by the API. */
  scopes: string[] | undefined;
  /** The API that the access tokens are bound to [doc, resource binding]. */
  resource?: string;
  expires: number;
  revoked: number | undefined;
  /** When a successor was handed out (rotation), epoch milliseconds. */
  rotated: number | undefined;
};

export type SignIn = Pick<RefreshToken, 'originJti' | 'authTime' | 'eventId' | 'acr' | 'scopes' | 'resource'>;

type Row = {
  token_hash: string;
  client_id: string;
  user_seq: number;
  origin_jti: string;
  doc: string;
  expires: number;
  revoked: number | null;
};

/** The longest that an access token lives [measured PF]: what is known of its sign-in is needed for so long. */
const longestAccess = 24 * 60 * 60_000;

/**
 * Makes and keeps a refresh token: opaque, in five parts like Cognito's encrypted ones. Forgets the user's old ones.
 *
 * @param expires epoch milliseconds, for one that takes another's place
 */
export function makeRefreshToken(
  context: Context,
  client: Client,
  user: User,
  signIn: SignIn,
  expires = context.now() + tokenValidity(client).refresh * 1000,
): string {
  const now = context.now();
  const token = [52, 342, 16, 1024, 22]
    .map((size) => randomBytes(Math.ceil(size / 4) * 3).toString('base64url'))
    .join('.');
  sql(context.db, 'DELETE FROM refresh_tokens WHERE user_seq = ? AND expires <= ?').run(user.seq, now - longestAccess);
  const { originJti, authTime, eventId, acr, scopes, resource } = signIn;
  sql(
    context.db,
    `INSERT INTO refresh_tokens (token_hash, pool_id, client_id, user_seq, origin_jti, doc, created, expires)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    hash(token),
    user.poolId,
    client.id,
    user.seq,
    originJti,
    JSON.stringify({ authTime, eventId, acr, scopes, resource }),
    now,
    expires,
  );
  return token;
}

/** What is kept of a refresh token, expired and revoked ones too; undefined for any other text. */
export function findRefreshToken({ db }: Context, token: string): RefreshToken | undefined {
  const row = sql<Row>(db, 'SELECT * FROM refresh_tokens WHERE token_hash = ?').get(hash(token));
  if (!row) return undefined;
  const { authTime, eventId, acr, scopes, resource, rotated } = JSON.parse(row.doc);
  const { token_hash, client_id, user_seq, origin_jti, expires } = row;
  return {
    hash: token_hash,
    clientId: client_id,
    userSeq: user_seq,
    originJti: origin_jti,
    expires,
    authTime,
    eventId,
    acr,
    scopes,
    resource,
    revoked: row.revoked ?? undefined,
    rotated,
  };
}

/** Notes that a successor was handed out; the first time counts. */
export function noteRotation({ db, now }: Context, token: RefreshToken) {
  const { hash, authTime, eventId, acr, scopes, resource, rotated } = token;
  const doc = JSON.stringify({ authTime, eventId, acr, scopes, resource, rotated: rotated ?? now() });
  sql(db, 'UPDATE refresh_tokens SET doc = ? WHERE token_hash = ?').run(doc, hash);
}

/** Ends one sign-in: its refresh tokens and the access tokens made of them. */
export function revokeSignIn({ db, now }: Context, originJti: string) {
  sql(db, 'UPDATE refresh_tokens SET revoked = ? WHERE origin_jti = ? AND revoked IS NULL').run(now(), originJti);
}

/** Ends every sign-in of a user. */
export function revokeAllSignIns({ db, now }: Context, user: User) {
  sql(db, 'UPDATE refresh_tokens SET revoked = ? WHERE user_seq = ? AND revoked IS NULL').run(now(), user.seq);
}

/** True while tokens of this user's sign-in may be used. Those of clients without revocation do not name its origin, but its event. */
export function isSignInAlive({ db }: Context, { seq }: User, { event_id, origin_jti }: Claims): boolean {
  const rows = 'SELECT 1 FROM refresh_tokens WHERE user_seq = ? AND revoked IS NULL';
  return typeof origin_jti === 'string'
    ? sql(db, `${rows} AND origin_jti = ? LIMIT 1`).get(seq, origin_jti) !== undefined
    : sql(db, `${rows} AND json_extract(doc, '$.eventId') = ? LIMIT 1`).get(seq, String(event_id)) !== undefined;
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64url');
