import 'server-only';
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { processWide } from '@/lib/config/process-wide';
import { PooldeckError } from '@/lib/errors';
import { inHashingTurn } from './hashing-turn';

/** OWASP's first choice for scrypt: 128 MiB and about a third of a second each. Tests that hash many put a lower one here. */
const cost = () => processWide('password-cost', () => ({ N: 2 ** 17, r: 8, p: 1 }));
const keyLength = 32;

/** Characters. With a second factor a password may be shorter; the upper bound only keeps requests small. */
export const passwordLength = { alone: 15, withSecondFactor: 8, most: 1_000 };

/** The same text however a keyboard composed it (RFC 8265); nothing is cut off. */
const normalised = (password: string) => password.normalize('NFKC');

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const { N = 0, r = 0 } = options;
  const all = { ...options, maxmem: 256 * N * r };
  return inHashingTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(normalised(password), salt, keyLength, all, (error, key) => (error ? reject(error) : resolve(key))),
      ),
  );
}

/** What is kept of a password: its hash beside the parameters it was made with. @throws PooldeckError `busy` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = cost();
  const key = await derive(password, salt, { N, r, p });
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Whether the password is the one behind the hash. Without a hash (no such account, or one without password) it works
 * just as long and answers no.
 * @throws PooldeckError `busy`
 */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  if (kind !== 'scrypt') {
    await derive(password, randomBytes(16), cost());
    return false;
  }
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64url'), options);
  return timingSafeEqual(found, Buffer.from(key, 'base64url'));
}

/** In code points, as it is hashed. */
export function isShort(password: string): boolean {
  return [...normalised(password)].length < passwordLength.alone;
}

/**
 * Refuses a password that is too easy to guess.
 * @throws PooldeckError `invalidInput`, at the field `password`
 */
export function checkPassword(password: string, owner: { email: string; secondFactor: boolean }): void {
  const text = normalised(password);
  const characters = [...text];
  const least = owner.secondFactor ? passwordLength.withSecondFactor : passwordLength.alone;
  const refuse = (message: string) => {
    throw new PooldeckError('invalidInput', undefined, { fields: { password: message } });
  };
  if (characters.length < least) refuse(`Use at least ${least} characters; a few words make a good password.`);
  if (characters.length > passwordLength.most) refuse(`Use at most ${passwordLength.most} characters.`);
  if (new Set(characters).size < 5) refuse('Use more than a few different characters.');
  if (text.toLowerCase() === owner.email) refuse('Use something other than the e-mail address.');
}
