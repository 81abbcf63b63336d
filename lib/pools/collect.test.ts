import { describe, expect, it } from 'vitest';
import { listCollector } from './collect';

function setUp(total = 130) {
  const clock = { now: 0 };
  const asked: number[] = [];
  const collector = listCollector<number>({ now: () => clock.now, keepFor: 1000 });
  const ask = async (limit: number, token: string | undefined) => {
    asked.push(limit);
    const from = Number(token ?? 0);
    const until = Math.min(total, from + limit);
    return {
      items: Array.from({ length: until - from }, (_, i) => from + i),
      nextToken: until < total ? String(until) : undefined,
    };
  };
  return { clock, asked, collector, ask };
}

describe('listCollector', () => {
  it('reads to the end in the largest answers Cognito gives', async () => {
    const { collector, ask, asked } = setUp();
    const { items } = await collector.read('a', ask);
    expect(items).toEqual(Array.from({ length: 130 }, (_, i) => i));
    expect(asked).toEqual([60, 60, 60]);
  });

  it('reads once for all who ask within the time it keeps, and again after it', async () => {
    const { collector, ask, asked, clock } = setUp(10);
    await Promise.all([collector.read('a', ask), collector.read('a', ask)]);
    clock.now = 999;
    await collector.read('a', ask);
    expect(asked).toHaveLength(1);
    clock.now = 1000;
    expect((await collector.read('a', ask)).readAt).toBe(1000);
    expect(asked).toHaveLength(2);
  });

  it('reads anew when the stamp differs', async () => {
    const { collector, ask, asked } = setUp(10);
    await collector.read('a', ask, 1);
    await collector.read('a', ask, 1);
    await collector.read('a', ask, 2);
    expect(asked).toHaveLength(2);
  });

  it('keeps lists apart, and forgets one when told', async () => {
    const { collector, ask, asked } = setUp(10);
    await collector.read('a', ask);
    await collector.read('b', ask);
    expect(asked).toHaveLength(2);
    collector.forget('a');
    await collector.read('a', ask);
    await collector.read('b', ask);
    expect(asked).toHaveLength(3);
  });

  it('never keeps a failure', async () => {
    const { collector, ask } = setUp(10);
    await expect(collector.read('a', () => Promise.reject(new Error('throttled')))).rejects.toThrow('throttled');
    expect((await collector.read('a', ask)).items).toHaveLength(10);
  });

  it('gives up on a list without end', async () => {
    const { collector } = setUp();
    const endless = async () => ({ items: [], nextToken: 'again' });
    await expect(collector.read('a', endless)).rejects.toThrow('did not end');
  });
});
