import type { Context } from './context.ts';
import { pageToken, readPageToken } from './page-token.ts';

type PageRequest<Row, Cursor> = {
  context: Context;
  /** What the token is bound to: every member of the request that changes the list, but not the page size. */
  parameters: unknown;
  token: string | undefined;
  size: number;
  /** At most `count` rows after `cursor` (undefined: from the start), in the order of the list. */
  read(cursor: Cursor | undefined, count: number): Row[];
  cursorOf(row: Row): Cursor;
};

/** One page of a list: its rows and the token for the next page, absent on the last one. */
export function listPage<Row, Cursor>(request: PageRequest<Row, Cursor>): { rows: Row[]; token: string | undefined } {
  const { context, parameters } = request;
  const cursor = readPageToken<{ after?: Cursor; page: number }>(context, parameters, request.token);
  const page = cursor?.page ?? 0;
  const size = context.options.shortPages ? shortened(request.size, page) : request.size;
  const rows = request.read(cursor?.after, size + 1);
  if (rows.length <= size) return { rows, token: undefined };
  const kept = rows.slice(0, size);
  const last = kept.at(-1);
  const after = last === undefined ? cursor?.after : request.cursorOf(last);
  return { rows: kept, token: pageToken(context, parameters, { after, page: page + 1 }) };
}

/** Every third page is empty, the others hold about a third of what was asked (53 users, Limit 20: 7 came). */
const shortened = (size: number, page: number) => (page % 3 === 1 ? 0 : Math.max(1, Math.ceil(size / 3)));
