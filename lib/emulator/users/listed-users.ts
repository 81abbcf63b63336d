import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { endOfPrefix, searchKey, type UserFilter } from './filter.ts';
import type { User } from './user-store.ts';

/** What a list shows of a user; passwords are not even read. */
export type ListedUser = Pick<
  User,
  'seq' | 'username' | 'attributes' | 'created' | 'modified' | 'enabled' | 'status'
> & {
  /** The value that the list is ordered by. */
  key: string | null;
};

export type UserCursor = { key: string | null; seq: number };

type Row = Pick<ListedUser, 'seq' | 'username' | 'created' | 'modified' | 'status' | 'key'> & {
  attributes: string;
  enabled: number;
};

const shown = 'seq, username, attributes, created, modified, enabled, status';
/** Greater than any text, as SQLite orders it. */
const beyond = Buffer.alloc(1);

/** Users of a pool after a cursor: ordered by the attribute searched for [DG23], else as they were made. All by index. */
export function listUsers(
  context: Context,
  poolId: string,
  filter: UserFilter | undefined,
  cursor: UserCursor | undefined,
  count: number,
): ListedUser[] {
  const seq = cursor?.seq ?? 0;
  // New users reach lists late when the emulator is told so [sdk: eventually consistent].
  const visible = context.now() - (context.options.listLag ?? 0);
  if (!filter) return page(context, 'NULL', '', [poolId], seq, visible, count);
  if (filter.attribute === 'status') {
    const states = matchingStates(filter);
    if (states.length !== 1) return states.length === 0 ? [] : page(context, 'NULL', '', [poolId], seq, visible, count);
    return page(context, 'NULL', 'AND enabled = ?', [poolId, ...states], seq, visible, count);
  }
  const column = filter.attribute === 'cognito:user_status' ? 'status' : filter.attribute;
  const value = searchValue(filter);
  if (filter.operator === 'equals') {
    return page(context, column, `AND ${column} = ?`, [poolId, value], seq, visible, count);
  }
  const text = `SELECT ${shown}, ${column} AS key FROM users
    WHERE pool_id = ? AND ${column} >= ? AND ${column} < ? AND (${column}, seq) > (?, ?) AND created <= ?
    ORDER BY ${column}, seq LIMIT ?`;
  const end = endOfPrefix(value) ?? beyond;
  const rows = sql<Row>(context.db, text).all(poolId, value, end, cursor?.key ?? '', seq, visible, count);
  return rows.map(fromRow);
}

function page(
  { db }: Context,
  key: string,
  condition: string,
  values: unknown[],
  seq: number,
  visible: number,
  count: number,
): ListedUser[] {
  const text = `SELECT ${shown}, ${key} AS key FROM users
    WHERE pool_id = ? ${condition} AND seq > ? AND created <= ? ORDER BY seq LIMIT ?`;
  return sql<Row>(db, text)
    .all(...values, seq, visible, count)
    .map(fromRow);
}

/** Members of a group, in a steady order. */
export function listMembers({ db }: Context, groupSeq: number, after: number, count: number): ListedUser[] {
  const text = `SELECT ${shown}, NULL AS key FROM users
    WHERE seq IN (SELECT user_seq FROM memberships WHERE group_seq = ? AND user_seq > ? ORDER BY user_seq LIMIT ?)
    ORDER BY seq`;
  return sql<Row>(db, text).all(groupSeq, after, count).map(fromRow);
}

function searchValue({ attribute, value }: UserFilter): string {
  return attribute === 'cognito:user_status' ? value.toUpperCase() : searchKey(attribute, value);
}

/** Values of `enabled` whose names, "Enabled" (1) and "Disabled" (0), fit the filter. */
function matchingStates({ operator, value }: UserFilter): number[] {
  const fits = (name: string) => (operator === 'equals' ? name === value : name.startsWith(value));
  return [...(fits('Enabled') ? [1] : []), ...(fits('Disabled') ? [0] : [])];
}

function fromRow(row: Row): ListedUser {
  return { ...row, enabled: row.enabled === 1, attributes: new Map(JSON.parse(row.attributes)) };
}
