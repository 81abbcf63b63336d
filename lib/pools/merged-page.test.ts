import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedPage, type Source, type SourceState } from './merged-page';

interface Asked {
  key: string;
  limit: number;
}

/** A source of `total` numbered pools that gives at most `most` an answer; total -1 refuses. */
function source(
  key: string,
  total: number,
  asked: Asked[],
  state: SourceState = { at: 'start' },
  most = 60,
): Source<string> {
  return {
    key,
    state,
    ask: async (limit, token) => {
      asked.push({ key, limit });
      if (total < 0) throw new Error(`${key} refuses`);
      const from = Number(token ?? 0);
      const until = Math.min(total, from + Math.min(limit, most));
      const items = Array.from({ length: until - from }, (_, i) => `${key}${from + i}`);
      return { items, nextToken: until < total ? String(until) : undefined };
    },
  };
}

const items = (page: { items: { item: string }[] }) => page.items.map(({ item }) => item);

describe('mergedPage', () => {
  it('takes one call of exactly the page size for one source', async () => {
    const asked: Asked[] = [];
    const page = await mergedPage(25, [source('a', 1000, asked)]);
    expect(items(page)).toHaveLength(25);
    expect(asked).toEqual([{ key: 'a', limit: 25 }]);
    expect(page.states).toEqual({ a: { at: 'token', token: '25' } });
    expect(page.hasMore).toBe(true);
  });

  it('asks all sources at once for equal shares, and fills up from those that have more', async () => {
    const asked: Asked[] = [];
    const page = await mergedPage(10, [source('a', 100, asked), source('b', 1, asked), source('c', 0, asked)]);
    expect(items(page)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'b0']);
    expect(asked).toEqual([
      { key: 'a', limit: 4 },
      { key: 'b', limit: 3 },
      { key: 'c', limit: 3 },
      { key: 'a', limit: 5 },
    ]);
    expect(page.states).toEqual({ a: { at: 'token', token: '9' }, b: { at: 'end' }, c: { at: 'end' } });
  });

  it('lists the others when one fails, and leaves the failed one where it stood', async () => {
    const asked: Asked[] = [];
    const page = await mergedPage(10, [source('a', -1, asked), source('b', 4, asked)]);
    expect(items(page)).toEqual(['b0', 'b1', 'b2', 'b3']);
    expect(page.failures.map((failure) => failure.source)).toEqual(['a']);
    expect(page.states).toEqual({ a: { at: 'start' }, b: { at: 'end' } });
    expect(page.hasMore).toBe(false);
  });

  it('never asks a source again that is at its end', async () => {
    const asked: Asked[] = [];
    await mergedPage(10, [source('a', 5, asked, { at: 'end' }), source('b', 5, asked, { at: 'token', token: '2' })]);
    expect(asked).toEqual([{ key: 'b', limit: 10 }]);
  });

  it('takes turns when there are more sources than rows', async () => {
    const asked: Asked[] = [];
    const page = await mergedPage(
      2,
      ['a', 'b', 'c'].map((key) => source(key, 1, asked)),
    );
    expect(items(page)).toEqual(['a0', 'b0']);
    expect(page.hasMore).toBe(true);
  });

  it('shows every pool once over all pages, and reads none that it does not show', async () => {
    const totals = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        totals,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        async (sizes, most, size) => {
          const seen: string[] = [];
          let states: Record<string, SourceState> = {};
          for (let page = 0, more = true; more; page += 1) {
            expect(page).toBeLessThan(400);
            const asked: Asked[] = [];
            const from = sizes.map((total, i) => source(`s${i}-`, total, asked, states[`s${i}-`], most));
            const answer = await mergedPage(size, from);
            expect(answer.items.length).toBeLessThanOrEqual(size);
            seen.push(...items(answer));
            states = answer.states;
            more = answer.hasMore;
          }
          const every = sizes.flatMap((total, i) => Array.from({ length: total }, (_, n) => `s${i}-${n}`));
          expect(seen.toSorted()).toEqual(every.toSorted());
        },
      ),
    );
  });
});
