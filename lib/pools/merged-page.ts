import 'server-only';
import type { AskForItems } from './fill-page';

/** How far one source of a merged list has been read: from the start, up to a token, or to its end. */
export type SourceState = { at: 'start' } | { at: 'token'; token: string } | { at: 'end' };

/** One connection's region in a merged list. */
export interface Source<Item> {
  key: string;
  state: SourceState;
  ask: AskForItems<Item>;
}

export interface MergedPage<Item> {
  items: { source: string; item: Item }[];
  /** Where each source stands after this page, by key; a source that failed stands where it stood before. */
  states: Record<string, SourceState>;
  failures: { source: string; error: unknown }[];
  /** More can be asked of a source that answered. */
  hasMore: boolean;
}

/**
 * One page of several lists as one. All sources that have more are asked at once, and together for no more than the page
 * can show: each for an equal share, then, when some had less than their share, the others again for what is left. So a
 * page is full whenever it can be, no pool is read that is not shown, and one source that fails only misses its rows.
 */
export async function mergedPage<Item>(size: number, sources: Source<Item>[]): Promise<MergedPage<Item>> {
  const rows = new Map<string, Item[]>(sources.map((source) => [source.key, []]));
  const states = new Map(sources.map((source) => [source.key, source.state]));
  const failures: MergedPage<Item>['failures'] = [];
  const failed = () => new Set(failures.map((failure) => failure.source));
  const open = () => sources.filter(({ key }) => states.get(key)?.at !== 'end' && !failed().has(key));
  const count = () => [...rows.values()].reduce((sum, items) => sum + items.length, 0);

  for (let round = 0; round < MOST_ROUNDS && count() < size && open().length > 0; round += 1) {
    const shares = share(size - count(), open());
    await Promise.all(
      shares.map(async ({ source, limit }) => {
        try {
          const answer = await source.ask(limit, tokenOf(states.get(source.key)));
          rows.get(source.key)?.push(...answer.items);
          states.set(source.key, answer.nextToken ? { at: 'token', token: answer.nextToken } : { at: 'end' });
        } catch (error) {
          failures.push({ source: source.key, error });
        }
      }),
    );
  }
  const items = sources.flatMap(({ key }) => (rows.get(key) ?? []).map((item) => ({ source: key, item })));
  return { items, states: Object.fromEntries(states), failures, hasMore: open().length > 0 };
}

/** Cognito may answer short pages for ever; after so many rounds a short page is shown. */
const MOST_ROUNDS = 6;

function tokenOf(state: SourceState | undefined): string | undefined {
  return state?.at === 'token' ? state.token : undefined;
}

/** Splits `rows` evenly, the first sources taking what does not divide; sources beyond the number of rows wait for the next round or page. */
function share<Item>(rows: number, sources: Source<Item>[]): { source: Source<Item>; limit: number }[] {
  const each = Math.floor(rows / sources.length);
  const over = rows % sources.length;
  return sources
    .map((source, index) => ({ source, limit: each + (index < over ? 1 : 0) }))
    .filter(({ limit }) => limit > 0);
}
