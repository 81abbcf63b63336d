import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { unexpected } from '@/lib/action-pipeline';
import type { CallOptions } from '@/lib/cognito/call';
import { poolChanges } from '@/lib/cognito/pool-changes';
import { listUserPools } from '@/lib/cognito/pools';
import { processWide } from '@/lib/config/process-wide';
import { errorView } from '@/lib/result';
import { type PoolOrder, type PoolSummary, searchPools, sortPools } from './arrange';
import { type Collected, listCollector } from './collect';
import { decodeCursor, encodeCursor } from './cursor';
import type { AskForItems } from './fill-page';
import { mergedPage } from './merged-page';
import { narrowedPools } from './narrowed-pools';
import { listPlaces, type Place, type PlaceFailure } from './places';

export interface PoolListQuery {
  /** Words of name or id. */
  search: string;
  sort: { by: PoolOrder; descending: boolean } | undefined;
  /** A connection, or `connection/region`. */
  place: string | undefined;
  /** Where the page begins, when nothing is searched or sorted. */
  token: string | undefined;
  /** 1-based, when something is. */
  page: number;
  /** Rows a page, 1–60. */
  size: number;
  /** Read lists anew that were read at this time (ms) or before. */
  again: number | undefined;
}

export interface PoolList {
  rows: PoolSummary[];
  failures: PlaceFailure[];
  page: number;
  /** Address of the next page: a token when listed page by page, else a page number. */
  next: { token: string } | { page: number } | undefined;
  /** Only of a search or a sort, which read whole lists: how much was read, what matches, when (ms, the oldest reading). */
  collected: { total: number; matching: number; readAt: number } | undefined;
}

/** A kept list spares AWS quota; the embedded Cognito has none to spare. Milliseconds. */
const KEEP_FOR = 30_000;

/** One attempt may take so long where other places wait for this one, in milliseconds: the slowest must not hold the list. */
const PATIENCE = 3_000;

/**
 * Pools of all places as one list. ListUserPools can neither search nor sort: so without either it is paged natively and
 * asked for no more than is shown; with one of them every list is read to its end first.
 */
export async function listPools(actor: Actor, query: PoolListQuery): Promise<PoolList> {
  const places = listPlaces(actor, query.place);
  const ask = (place: Place) => askPlace(place, places.length > 1 ? { timeout: PATIENCE } : {});
  const single = await narrowedPools(actor, query.place);
  return query.search.trim() !== '' || query.sort || single.length > 0
    ? arrangedPage(places, single, query, ask)
    : nativePage(places, query, ask);
}

type Asker = (place: Place) => AskForItems<PoolSummary>;

async function nativePage(places: Place[], { token, size }: PoolListQuery, ask: Asker): Promise<PoolList> {
  const cursor = decodeCursor(token);
  const sources = places.map((place) => ({
    key: place.key,
    state: cursor?.states[place.key] ?? ({ at: 'start' } as const),
    ask: ask(place),
  }));
  const answer = await mergedPage(size, sources);
  const page = cursor?.page ?? 1;
  return {
    rows: answer.items.map(({ item }) => item),
    failures: answer.failures.map(({ source, error }) => placeFailure(places, source, error)),
    page,
    next: answer.hasMore ? { token: encodeCursor({ page: page + 1, states: answer.states }) } : undefined,
    collected: undefined,
  };
}

async function arrangedPage(
  places: Place[],
  single: PoolSummary[],
  query: PoolListQuery,
  ask: Asker,
): Promise<PoolList> {
  const { search, sort, page, size, again } = query;
  const read = await Promise.allSettled(places.map((place) => collect(place, again, ask(place))));
  const lists = read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failures = read.flatMap((each, index) =>
    each.status === 'rejected' ? [placeFailure(places, places[index]?.key ?? '', each.reason)] : [],
  );
  const all = [...single, ...lists.flatMap((list) => list.items)];
  const found = searchPools(all, search);
  const arranged = sort ? sortPools(found, sort.by, sort.descending) : found;
  const last = Math.max(1, Math.ceil(arranged.length / size));
  const shown = Math.min(page, last);
  return {
    rows: arranged.slice((shown - 1) * size, shown * size),
    failures,
    page: shown,
    next: shown < last ? { page: shown + 1 } : undefined,
    collected: {
      total: all.length,
      matching: arranged.length,
      readAt: Math.min(...lists.map((list) => list.readAt), Date.now()),
    },
  };
}

async function collect(
  place: Place,
  again: number | undefined,
  ask: AskForItems<PoolSummary>,
): Promise<Collected<PoolSummary>> {
  const lists = collector();
  if (place.connection.kind === 'embedded') lists.forget(place.key);
  const stamp = poolChanges(place);
  const list = await lists.read(place.key, ask, stamp);
  if (again === undefined || list.readAt > again) return list;
  lists.forget(place.key);
  return lists.read(place.key, ask, stamp);
}

function collector() {
  return processWide('pool-lists', () => listCollector<PoolSummary>({ now: Date.now, keepFor: KEEP_FOR }));
}

function askPlace({ connection, region }: Place, options: CallOptions): AskForItems<PoolSummary> {
  return async (maxResults, nextToken) => {
    const answer = await listUserPools({ connection, region }, { maxResults, nextToken }, options);
    const items = answer.pools.map(({ Id = '', Name = '', CreationDate, LastModifiedDate }) => ({
      connection: connection.id,
      region,
      id: Id,
      name: Name,
      created: CreationDate,
      changed: LastModifiedDate,
    }));
    return { items, nextToken: answer.nextToken };
  };
}

function placeFailure(places: Place[], key: string, error: unknown): PlaceFailure {
  const place = places.find((each) => each.key === key);
  return {
    key,
    title: place?.connection.title ?? key,
    region: place?.region ?? '',
    error: errorView(unexpected(error, 'pools.list')),
  };
}
