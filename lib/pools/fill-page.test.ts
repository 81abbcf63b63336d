import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPage } from './fill-page';

/** A list operation that answers as Cognito may: fewer than asked, whenever `generosity` says so. */
function list(total: number, generosity: number[]) {
  const asked: number[] = [];
  const ask = async (limit: number, token: string | undefined) => {
    asked.push(limit);
    const from = Number(token ?? 0);
    const take = Math.min(limit, generosity[(asked.length - 1) % generosity.length] ?? limit);
    const until = Math.min(total, from + take);
    const items = Array.from({ length: until - from }, (_, i) => from + i);
    return { items, nextToken: until < total ? String(until) : undefined };
  };
  return { ask, asked };
}

describe('fillPage', () => {
  it('takes one call when Cognito answers in full', async () => {
    const { ask, asked } = list(53, [60]);
    expect((await fillPage(20, undefined, ask)).items).toHaveLength(20);
    expect(asked).toEqual([20]);
  });

  it('asks for the rest only, when Cognito answers short', async () => {
    const { ask, asked } = list(53, [7, 60]);
    expect((await fillPage(20, undefined, ask)).items).toHaveLength(20);
    expect(asked).toEqual([20, 13]);
  });

  it('goes on past empty answers that carry a token, but not for ever', async () => {
    const { ask, asked } = list(53, [0]);
    expect(await fillPage(20, undefined, ask)).toEqual({ items: [], nextToken: '0' });
    expect(asked).toHaveLength(6);
  });

  it('shows every item once over all pages, however short the answers are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(120),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (total, gifts) => {
          const { ask } = list(total, gifts);
          const seen: number[] = [];
          let token: string | undefined;
          do {
            const page = await fillPage(10, token, ask);
            expect(page.items.length).toBeLessThanOrEqual(10);
            seen.push(...page.items);
            token = page.nextToken;
          } while (token !== undefined);
          expect(seen).toEqual(Array.from({ length: total }, (_, i) => i));
        },
      ),
    );
  });
});
