import { describe, expect, it } from 'vitest';
import { expressionOf, matches } from './patterns.ts';
import table from './shapes.json' with { type: 'json' };
import type { Shape } from './shapes.ts';

const shapes = table.shapes as Record<string, Shape>;
const patterns = [...new Set(Object.values(shapes).flatMap(({ pattern }) => (pattern ? [pattern] : [])))];

/** Every text of up to `length` of these pieces. */
function texts(pieces: readonly string[], length: number): string[] {
  let last = [''];
  const all = [...last];
  for (let i = 0; i < length; i += 1) {
    last = last.flatMap((text) => pieces.map((piece) => text + piece));
    all.push(...last);
  }
  return all;
}

const pieces = ['{##', '##}', '{####}', '#', '@', 'a', ' ', '\n', '\u0000', '😀', '\ud83d'];
const samples = texts(pieces, 4);

describe('patterns of the model', () => {
  it.each(patterns)('%s takes and refuses what the expression itself does', (pattern) => {
    const expression = expressionOf(pattern);
    const differing = samples.filter((text) => matches(pattern, text) !== expression.test(text));
    expect(differing).toEqual([]);
  });

  it('tell something apart in these samples, wherever a check is written in steps', () => {
    for (const pattern of patterns.filter(
      (each) => each.includes('{##') || each.includes('@[') || each.includes('.*['),
    ))
      expect(new Set(samples.map((text) => matches(pattern, text))), pattern).toEqual(new Set([true, false]));
  });

  // An expression that backtracks needs hours for any of these: the test would run out of its time.
  const long = ['{##', '{####}', '##}{##', 'a@', '@', 'a', ' a', '_', ':a', 'arn:', '.', '-'].map((piece) =>
    piece.repeat(60_000),
  );
  it.each(patterns)('%s decides on long texts at once', (pattern) => {
    const decided = long.flatMap((text) => [
      matches(pattern, text),
      matches(pattern, `${text} `),
      matches(pattern, `${text}\u0000`),
    ]);
    expect(decided).toHaveLength(3 * long.length);
  });
});
