import 'server-only';
import { createHash, createHmac, getDiffieHellman, hkdfSync, randomBytes } from 'node:crypto';

// Cognito's flavour of SRP-6a: the 3072-bit group of RFC 5054, SHA-256, numbers written as Java's BigInteger does.
const prime = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const generator = 2n;

const sha256 = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

/** Big-endian, with a zero byte in front when the top bit is set. */
function padded(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % prime;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

const multiplier = number(sha256(padded(prime), padded(generator)));

/** The client's half of one exchange. `secret` stays in this process. */
export interface SrpStart {
  secret: bigint;
  /** SRP_A, hexadecimal. */
  publicA: string;
}

/** Begins an exchange: a random number and A = g^a mod N. */
export function startSrp(secret: bigint = number(randomBytes(128)) % prime): SrpStart {
  return { secret, publicA: power(generator, secret).toString(16) };
}

/** What Cognito answers to SRP_A in PASSWORD_VERIFIER. */
export interface SrpChallenge {
  salt: string;
  publicB: string;
  secretBlock: string;
  userId: string;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The one form of time that Cognito signs: `Tue Sep 8 09:05:07 UTC 2026`, the day without a leading zero. */
export function srpTimestamp(at: Date): string {
  const time = at.toISOString().slice(11, 19);
  return `${days[at.getUTCDay()]} ${months[at.getUTCMonth()]} ${at.getUTCDate()} ${time} UTC ${at.getUTCFullYear()}`;
}

/**
 * The proof that one knows the password: PASSWORD_CLAIM_SIGNATURE for a timestamp.
 * @throws RangeError when the server's value is 0 mod N, with which anybody could pretend to be Cognito.
 */
export function proveSrp(
  start: SrpStart,
  challenge: SrpChallenge,
  { poolId, password, timestamp }: { poolId: string; password: string; timestamp: string },
): string {
  const b = BigInt(`0x${challenge.publicB}`);
  if (b % prime === 0n) throw new RangeError('SRP_B is 0 mod N.');
  const poolName = poolId.slice(poolId.indexOf('_') + 1);
  const u = number(sha256(padded(BigInt(`0x${start.publicA}`)), padded(b)));
  const identity = sha256(Buffer.from(`${poolName}${challenge.userId}:${password}`, 'utf8'));
  const x = number(sha256(padded(BigInt(`0x${challenge.salt}`)), identity));
  const base = (((b - multiplier * power(generator, x)) % prime) + prime) % prime;
  const shared = power(base, start.secret + u * x);
  const key = Buffer.from(hkdfSync('sha256', padded(shared), padded(u), 'Caldera Derived Key', 16));
  return createHmac('sha256', key)
    .update(poolName, 'utf8')
    .update(challenge.userId, 'utf8')
    .update(Buffer.from(challenge.secretBlock, 'base64'))
    .update(timestamp, 'utf8')
    .digest('base64');
}
