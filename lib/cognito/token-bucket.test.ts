import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket';

describe('a token bucket of 10 a second', () => {
  function bucket() {
    let now = 0;
    return { bucket: new TokenBucket(10, 2_000, () => now), pass: (milliseconds: number) => (now += milliseconds) };
  }

  it('lets one second of calls pass at once, then one each 100 ms, in order', () => {
    const { bucket: taken } = bucket();
    const waits = Array.from({ length: 13 }, () => taken.take());
    expect(waits).toEqual([...Array(10).fill(0), 100, 200, 300]);
  });

  it('fills again with time, never beyond one second of calls', () => {
    const { bucket: taken, pass } = bucket();
    for (let i = 0; i < 10; i += 1) taken.take();
    pass(300);
    expect([taken.take(), taken.take(), taken.take(), taken.take()]).toEqual([0, 0, 0, 100]);
    pass(60_000);
    expect(Array.from({ length: 11 }, () => taken.take())).toEqual([...Array(10).fill(0), 100]);
  });

  it('turns away who would wait too long, without lengthening the queue', () => {
    const { bucket: taken, pass } = bucket();
    for (let i = 0; i < 30; i += 1) expect(taken.take()).toBeDefined();
    expect([taken.take(), taken.take()]).toEqual([undefined, undefined]);
    pass(100);
    expect(taken.take()).toBe(2_000);
  });

  it('takes back what was not used', () => {
    const { bucket: taken } = bucket();
    for (let i = 0; i < 11; i += 1) taken.take();
    taken.giveBack();
    expect(taken.take()).toBe(100);
  });
});
