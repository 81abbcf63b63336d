import 'server-only';
import { type Actor, actorMay, authorise } from '@/lib/access/actor';
import { listOutbox, type OutboxMessage } from '@/lib/cognito/embedded';
import { type Connection, getConnection, listConnections } from '@/lib/config/connections';
import { type MessageParts, messageParts } from './message-parts';

/** A mail or SMS that the embedded Cognito would have sent, taken apart for reading. */
export interface InboxMessage extends OutboxMessage, MessageParts {
  /** The connection through which its pool is managed. */
  connection: string;
}

export interface InboxQuery {
  poolId?: string | undefined;
  /** Part of the address, number or username it went to, whatever the case. */
  recipient?: string | undefined;
  /** Only messages older than the one with this id. */
  before?: number | undefined;
}

export interface InboxPage {
  /** Newest first. */
  messages: InboxMessage[];
  /** `before` of the next page. */
  next: number | undefined;
}

const pageSize = 30;
const batchSize = 200;
/** How many messages one search looks at before it asks to go on: each page answers in milliseconds however many there are. */
const longestWalk = 4_000;

/** The embedded connection, if one is configured; several share one Cognito and thus one inbox. */
export function findInboxConnection(): Connection | undefined {
  return listConnections().find(({ kind }) => kind === 'embedded');
}

/** Whether what this pool sends comes to the inbox, and the actor may read it there. */
export function readsInbox(actor: Actor, key: { connection: string; poolId: string }): boolean {
  const embedded = getConnection(key.connection).kind === 'embedded';
  return embedded && actorMay(actor, 'inbox.read', { connection: key.connection, pool: key.poolId });
}

/**
 * A page of the inbox.
 * @throws PooldeckError `forbidden`, or `unsupportedByEndpoint` when the connection is not the embedded Cognito
 */
export function listInbox(actor: Actor, connection: Connection, query: InboxQuery = {}): InboxPage {
  authorise(actor, 'inbox.read', { connection: connection.id, pool: query.poolId });
  const wanted = query.recipient?.trim().toLowerCase() ?? '';
  const found: OutboxMessage[] = [];
  let before = query.before;
  for (let walked = 0; walked < longestWalk; walked += batchSize) {
    const batch = listOutbox(connection, {
      limit: batchSize,
      ...(query.poolId && { poolId: query.poolId }),
      ...(before !== undefined && { before }),
    });
    for (const message of batch) {
      if (isFor(message, wanted)) {
        if (found.length === pageSize) return { messages: readable(connection, found), next: before };
        found.push(message);
      }
      before = message.id;
    }
    if (batch.length < batchSize) return { messages: readable(connection, found), next: undefined };
  }
  return { messages: readable(connection, found), next: before };
}

function isFor({ to, username }: OutboxMessage, wanted: string): boolean {
  return to.toLowerCase().includes(wanted) || username.toLowerCase().includes(wanted);
}

function readable(connection: Connection, messages: readonly OutboxMessage[]): InboxMessage[] {
  return messages.map((message) => ({ ...message, ...messageParts(message), connection: connection.id }));
}

/** One message, or undefined when there is none with this id, or none that the actor may see. @throws PooldeckError `forbidden` */
export function findInboxMessage(actor: Actor, connection: Connection, id: number): InboxMessage | undefined {
  authorise(actor, 'inbox.read');
  const [message] = listOutbox(connection, { before: id + 1, limit: 1 });
  if (message?.id !== id) return undefined;
  const seen = actorMay(actor, 'inbox.read', { connection: connection.id, pool: message.poolId });
  return seen ? readable(connection, [message])[0] : undefined;
}
