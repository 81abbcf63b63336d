import 'server-only';
import type { AskForItems } from './fill-page';

/** A whole list as it was at `readAt` (ms). */
export interface Collected<Item> {
  items: Item[];
  readAt: number;
}

interface Options {
  /** Milliseconds. */
  now: () => number;
  /** How long a read list is shown again instead of reading it anew, in milliseconds. */
  keepFor: number;
}

const LARGEST_ANSWER = 60;
/** The quota's maximum of 10,000 pools a region in answers of 60, and room for short answers. */
const MOST_CALLS = 400;

/**
 * Reads lists to their end, for search and sort, which ListUserPools cannot do. A thousand pools are 17 calls, so a list is
 * kept for a short while: turning pages of a search does not read it again, and two tabs that ask at once share one reading.
 */
export function listCollector<Item>({ now, keepFor }: Options) {
  const kept = new Map<string, { reading: Promise<Collected<Item>>; startedAt: number; stamp: number }>();

  /** A list that was kept under another `stamp` is read anew: something has changed since. */
  async function read(key: string, ask: AskForItems<Item>, stamp = 0): Promise<Collected<Item>> {
    const known = kept.get(key);
    if (known && known.stamp === stamp && now() - known.startedAt < keepFor) return known.reading;
    const entry = { reading: readToEnd(ask, now), startedAt: now(), stamp };
    kept.set(key, entry);
    // A failure is told to everybody who waits, and never kept.
    entry.reading.catch(() => kept.get(key) === entry && kept.delete(key));
    return entry.reading;
  }

  return { read, forget: (key: string) => void kept.delete(key) };
}

async function readToEnd<Item>(ask: AskForItems<Item>, now: () => number): Promise<Collected<Item>> {
  const items: Item[] = [];
  let token: string | undefined;
  for (let call = 0; call < MOST_CALLS; call += 1) {
    const answer = await ask(LARGEST_ANSWER, token);
    items.push(...answer.items);
    token = answer.nextToken;
    if (token === undefined) return { items, readAt: now() };
  }
  throw new Error(`The list did not end after ${MOST_CALLS} calls`);
}
