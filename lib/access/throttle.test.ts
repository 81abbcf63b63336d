import { afterEach, beforeEach, expect, it } from 'vitest';
import { sentence } from '@/lib/audit/events-sentence';
import { listAudit } from '@/lib/audit/list-audit';
import { PooldeckError } from '@/lib/errors';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { someOwner } from '@/lib/testing/members';
import { knownBrowserOf, newKnownBrowser } from './known-browser';
import { signIn } from './sign-in';
import { admitAttempt, delayAfter } from './throttle';

const from = (origin: string, email = 'ann@example.com', knownBrowser?: string) => ({ origin, email, knownBrowser });

onEachDatabase((fresh) => {
  let environment: TestEnvironment;
  let now: number;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
    now = Date.now();
  });
  afterEach(() => environment.close());

  /** Seconds to wait, 0 when it may be made. */
  const wait = (who: Parameters<typeof admitAttempt>[0]) =>
    admitAttempt(who, now).then(
      () => 0,
      (error) => {
        if (error instanceof PooldeckError && error.code === 'tooManyAttempts') return error.retryAfter ?? -1;
        throw error;
      },
    );

  it('guessing at an account gets slower and slower, from wherever it comes, and never stops for good', async () => {
    const waits: number[] = [];
    for (let i = 0; waits.length < 11; i += 1) {
      const seconds = await wait(from(`198.51.100.${i}`));
      // What came too early counts for nothing: it is the next one that does.
      if (seconds > 0) waits.push(seconds);
      now += seconds * 1_000;
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    now += 60 * 60_000;
    expect(await wait(from('198.51.100.1'))).toBe(0);
    expect(await wait(from('198.51.100.1'))).toBe(0);
  });

  it('guessing at many accounts from one network gets slower, too; other networks do not notice', async () => {
    for (let i = 0; i < 21; i += 1) expect(await wait(from('198.51.100.1', `p${i}@example.com`))).toBe(0);
    expect(await wait(from('198.51.100.1', 'q@example.com'))).toBe(2);
    expect(await wait(from('198.51.100.2', 'q@example.com'))).toBe(0);
  });

  it('a hundred guesses at once are no better than one after the other', async () => {
    const waits = await Promise.all(Array.from({ length: 100 }, (_, i) => wait(from(`10.1.${i}.1`))));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(6);
  });

  it('attempts that come at once are all free, whichever clock is ahead', async () => {
    for (const behind of [0, 5, 40, 2_000]) {
      now -= behind;
      expect(await wait(from('198.51.100.1'))).toBe(0);
    }
  });

  it('what was right is forgiven, and a browser that was in before is not slowed down by strangers', async () => {
    for (let i = 0; i < 4; i += 1) await wait(from(''));
    await (await admitAttempt(from(''), now)).succeeded();
    for (let i = 0; i < 6; i += 1) expect(await wait(from(''))).toBe(0);
    expect(await wait(from(''))).toBe(2);
    const known = newKnownBrowser('account-1');
    expect(knownBrowserOf('account-1', known)).toBe(known);
    expect(await wait(from('', 'ann@example.com', known))).toBe(0);
    for (const forged of ['', 'x.y', known.replace(/.$/, ''), undefined])
      expect(knownBrowserOf('account-1', forged)).toBeUndefined();
    expect(knownBrowserOf('account-2', known)).toBeUndefined();
  });

  it('an attempt that comes too early is in the activity log', async () => {
    const owner = await someOwner();
    for (let i = 0; i < 6; i += 1) await admitAttempt(from('', owner.email));
    const attempt = { origin: '198.51.100.1', browser: '', before: undefined, knownBrowser: undefined };
    const early = signIn({ email: owner.email, password: 'the right one or not' }, attempt);
    await expect(early).rejects.toMatchObject({ code: 'tooManyAttempts' });
    const [entry] = (await listAudit(owner)).entries;
    expect(entry && sentence(entry)).toBe('Someone failed to sign in as olga@example.com: too many attempts.');
  });
});

it('delays double from two seconds to five minutes', () => {
  const delays = [0, 5, 6, 7, 8, 13, 14, 100].map((failures) => delayAfter(failures, 5));
  expect(delays).toEqual([0, 0, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
});
