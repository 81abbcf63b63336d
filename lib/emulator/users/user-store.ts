import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { userNotFound } from '../errors.ts';
import type { Pool } from '../pool-store.ts';

/** What is kept of a password: salt and SRP verifier, never the password. */
export type KeptPassword = {
  salt: string;
  /** base64 */
  verifier: string;
  /** Epoch milliseconds. */
  setAt: number;
  /** Set by an administrator, to be replaced at the first sign-in. */
  temporary: boolean;
  /** Former passwords, newest first; only as many as the pool's PasswordHistorySize asks for. */
  history: { salt: string; verifier: string }[];
};

export type MfaMethod = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

type UserExtra = {
  mfa?: MfaMethod[];
  preferredMfa?: MfaMethod;
  /** Base32 secret of the verified authenticator. */
  totpSecret?: string;
  /** Secret handed out by AssociateSoftwareToken, not verified yet. */
  totpPending?: string;
  /** Number of the last 30-second step whose code was used. */
  totpStep?: number;
  totpName?: string;
  /** A passkey with user verification counts as the second factor too (WebAuthnMfaSettings). */
  passkeyMfa?: boolean;
  /** New values that wait for their code (AttributesRequireVerificationBeforeUpdate). */
  pending?: [string, string][];
};

export type User = {
  seq: number;
  poolId: string;
  username: string;
  sub: string;
  status: string;
  enabled: boolean;
  attributes: Map<string, string>;
  password: KeptPassword | undefined;
  extra: UserExtra;
  created: number;
  modified: number;
};

type UserRow = Pick<User, 'seq' | 'username' | 'sub' | 'status' | 'created' | 'modified'> & {
  pool_id: string;
  enabled: number;
  attributes: string;
  password: string | null;
  extra: string;
};

const columns = 'seq, pool_id, username, sub, status, enabled, attributes, password, extra, created, modified';
const searched = ['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username'] as const;

/** The form in which names are compared in this pool: as sent, or without regard to case. The API's default regards it [DG23]. */
export function foldName(pool: Pool, name: string): string {
  return pool.doc.UsernameConfiguration?.CaseSensitive === false ? name.toLowerCase() : name;
}

/** The user whose username, alias or sub this is [DG23: other operations find a user by username, sub or verified alias]. */
export function findUser({ db }: Context, pool: Pool, name: string): User | undefined {
  const key = foldName(pool, name);
  const byName = sql<UserRow>(db, `SELECT ${columns} FROM users WHERE pool_id = ? AND username_key = ?`);
  const byAlias = sql<{ user_seq: number }>(
    db,
    `SELECT user_seq FROM aliases WHERE pool_id = ? AND value_key = ? AND kind IN ('email', 'phone_number', 'preferred_username')`,
  );
  const bySub = sql<UserRow>(db, `SELECT ${columns} FROM users WHERE pool_id = ? AND sub = ?`);
  const row = byName.get(pool.id, key);
  if (row) return fromRow(row);
  const alias = byAlias.get(pool.id, key);
  if (alias) return findUserBySeq(db, alias.user_seq);
  const same = bySub.get(pool.id, name);
  return same && fromRow(same);
}

/** True when a user of the pool has this very username; an alias or a sub of the same text does not count. */
export function isUsername({ db }: Context, pool: Pool, name: string): boolean {
  const text = 'SELECT 1 FROM users WHERE pool_id = ? AND username_key = ?';
  return sql(db, text).get(pool.id, foldName(pool, name)) !== undefined;
}

export function findUserBySeq(db: Context['db'], seq: number): User | undefined {
  const row = sql<UserRow>(db, `SELECT ${columns} FROM users WHERE seq = ?`).get(seq);
  return row && fromRow(row);
}

/** The user, or UserNotFoundException `User does not exist.` [measured GH cognito-local#380]. */
export function getUser(context: Context, pool: Pool, name: string): User {
  const user = findUser(context, pool, name);
  if (!user) throw userNotFound();
  return user;
}

/** Adds a user and gives it its `seq`. */
export function insertUser(context: Context, pool: Pool, user: Omit<User, 'seq'>): User {
  const statement = sql(
    context.db,
    `INSERT INTO users (pool_id, username, username_key, sub, created, modified, status, enabled, attributes, password, extra,
      ${searched.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const { username, sub, created, modified } = user;
  const fixed = [pool.id, username, foldName(pool, username), sub, created, modified];
  const { lastInsertRowid } = statement.run(...fixed, ...changing(user));
  return { ...user, seq: Number(lastInsertRowid) };
}

/** Keeps everything that can change of a user; its modification date moves to now. */
export function putUser(context: Context, user: User) {
  const statement = sql(
    context.db,
    `UPDATE users SET modified = ?, status = ?, enabled = ?, attributes = ?, password = ?, extra = ?,
      ${searched.map((name) => `${name} = ?`).join(', ')} WHERE seq = ?`,
  );
  user.modified = context.now();
  statement.run(user.modified, ...changing(user), user.seq);
}

export function deleteUser({ db }: Context, user: User) {
  sql(db, 'DELETE FROM users WHERE seq = ?').run(user.seq);
}

function changing(user: Omit<User, 'seq'>): unknown[] {
  return [
    user.status,
    user.enabled ? 1 : 0,
    JSON.stringify([...user.attributes]),
    user.password ? JSON.stringify(user.password) : null,
    JSON.stringify(user.extra),
    ...searched.map((name) => user.attributes.get(name)?.toLowerCase() ?? null),
  ];
}

function fromRow(row: UserRow): User {
  return {
    seq: row.seq,
    poolId: row.pool_id,
    username: row.username,
    sub: row.sub,
    status: row.status,
    enabled: row.enabled === 1,
    attributes: new Map(JSON.parse(row.attributes)),
    password: row.password === null ? undefined : JSON.parse(row.password),
    extra: JSON.parse(row.extra),
    created: row.created,
    modified: row.modified,
  };
}
