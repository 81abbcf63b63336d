import { describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { inHashingTurn } from './hashing-turn';
import { checkPassword, hashPassword, isShort, verifyPassword } from './password';

describe('a hash', () => {
  it('fits its password alone, whole, and however it was composed', async () => {
    const long = `${'äß漢🙂 '.repeat(60)}end`;
    const hash = await hashPassword(long);
    expect(hash).toMatch(/^scrypt\$131072\$8\$1\$/);
    expect(await verifyPassword(long.normalize('NFD'), hash)).toBe(true);
    expect(await verifyPassword(long.slice(0, -1), hash)).toBe(false);
    expect(await verifyPassword(long, '')).toBe(false);
    expect(await hashPassword(long)).not.toBe(hash);
  });
});

describe('a password', () => {
  const refusal = (password: string, secondFactor = false) => {
    try {
      checkPassword(password, { email: 'ann.of.example@example.com', secondFactor });
    } catch (error) {
      if (error instanceof PooldeckError) return error.fields?.password;
    }
    return undefined;
  };

  it.each([
    ['fourteen chars', false, 'Use at least 15 characters'],
    ['fifteen chars !', false, undefined],
    ['seven !', true, 'Use at least 8 characters'],
    ['eight !!', true, undefined],
    ['🙂🙃😉😊😇🥰😍🤩😘😗☺️😚😙', false, 'Use at least 15 characters'],
    ['a'.repeat(40), false, 'different characters'],
    ['Ann.of.Example@example.com', false, 'other than the e-mail address'],
    ['long enough '.repeat(90), false, 'Use at most 1000 characters'],
  ])('%j, second factor: %s, is answered with %s', (password, secondFactor, answer) => {
    if (answer === undefined) expect(refusal(password, secondFactor)).toBeUndefined();
    else expect(refusal(password, secondFactor)).toContain(answer);
  });

  it('is short by its characters, not its bytes', () => {
    expect(isShort('fourteen chars')).toBe(true);
    expect(isShort('漢'.repeat(14))).toBe(true);
    expect(isShort('fifteen chars !')).toBe(false);
  });
});

it('two hashes run at once, twenty wait, and whoever comes then is told to come back', async () => {
  let running = 0;
  let most = 0;
  const release: (() => void)[] = [];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => release.push(resolve));
    running -= 1;
    return 'done';
  };
  const all = Array.from({ length: 25 }, () => inHashingTurn(work).catch((error) => error.code));
  let ended = 0;
  for (const each of all) void each.then(() => (ended += 1));
  while (ended < all.length) {
    release.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const answers = await Promise.all(all);
  expect(most).toBe(2);
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(22);
  expect(answers.filter((answer) => answer === 'busy')).toHaveLength(3);
});
