import type { Context } from '../context.ts';
import { sql } from '../database.ts';

export type MessagePurpose = 'invitation' | 'verification' | 'password' | 'attribute' | 'mfa';

/** A mail or SMS that Cognito would have sent. */
export type OutboxMessage = {
  /** Grows with time: the cursor of the list. */
  id: number;
  poolId: string;
  region: string;
  username: string;
  kind: 'email' | 'sms';
  to: string;
  /** Empty for SMS. */
  from: string;
  subject: string;
  /** HTML for mails, plain text for SMS. */
  body: string;
  purpose: MessagePurpose;
  /** Epoch milliseconds. */
  createdAt: number;
};

type Row = {
  seq: number;
  pool_id: string;
  username: string;
  reason: MessagePurpose;
  medium: string;
  destination: string;
  sender: string | null;
  subject: string | null;
  body: string;
  created: number;
};

/** Puts a message where it can be read instead of sending it. */
export function keepMessage({ db, now }: Context, message: Omit<OutboxMessage, 'id' | 'region' | 'createdAt'>) {
  const { poolId, username, purpose, kind, to, from, subject, body } = message;
  sql(
    db,
    `INSERT INTO outbox (pool_id, username, reason, medium, destination, sender, subject, body, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(poolId, username, purpose, kind === 'email' ? 'EMAIL' : 'SMS', to, from, subject, body, now());
}

export type OutboxQuery = {
  region?: string;
  poolId?: string;
  /** Exact address or number. */
  to?: string;
  /** Only messages older than the one with this id. */
  before?: number;
  /** At most this many; the page of who reads, 50 by default. */
  limit?: number;
};

/** Messages, newest first; ask again with `before` = the last id for the next page. */
export function listMessages(db: Context['db'], query: OutboxQuery = {}): OutboxMessage[] {
  const { region, poolId, to, before = Number.MAX_SAFE_INTEGER, limit = 50 } = query;
  const conditions = [
    'seq < :before',
    // Only what is asked for goes into the statement, so that each has its index.
    ...(poolId === undefined ? [] : ['pool_id = :poolId']),
    ...(to === undefined ? [] : ['destination = :to']),
    ...(region === undefined ? [] : [`substr(pool_id, 1, length(:region) + 1) = :region || '_'`]),
  ];
  const text = `SELECT * FROM outbox WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT :limit`;
  return sql<Row>(db, text).all({ before, limit, poolId, to, region }).map(fromRow);
}

function fromRow(row: Row): OutboxMessage {
  return {
    id: row.seq,
    poolId: row.pool_id,
    region: row.pool_id.slice(0, row.pool_id.lastIndexOf('_')),
    username: row.username,
    kind: row.medium === 'EMAIL' ? 'email' : 'sms',
    to: row.destination,
    from: row.sender ?? '',
    subject: row.subject ?? '',
    body: row.body,
    purpose: row.reason,
    createdAt: row.created,
  };
}
