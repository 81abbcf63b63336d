import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { generatorPower, groupPrime, modularPower } from './modular-power.ts';

/** What Cognito keeps of a password: never the password, only g^x of its salted hash. */
export interface Verifier {
  /** 16 random bytes as hexadecimal text, sent to clients as SALT. */
  salt: string;
  /** 384 bytes: g^x mod N, big-endian. */
  verifier: Buffer;
}

/** The server's half of one SRP exchange; `secret` never leaves the server. */
export interface ServerExchange {
  publicB: string;
  secret: string;
}

const multiplier = BigInt(`0x${sha256(Buffer.concat([padded(groupPrime), padded(2n)])).toString('hex')}`);

/** The part of a pool id after the underscore: that, and not the id, goes into the hashes. */
function poolName(poolId: string): string {
  return poolId.slice(poolId.indexOf('_') + 1);
}

/** Makes salt and verifier of a password. `userId` is the value that is sent to clients as USER_ID_FOR_SRP. */
export function makeVerifier(poolId: string, userId: string, password: string): Verifier {
  const salt = randomBytes(16).toString('hex');
  return { salt, verifier: computeVerifier(poolId, userId, password, salt) };
}

/** True when the password is the one that the verifier was made of. */
export function passwordMatches(poolId: string, userId: string, password: string, kept: Verifier): boolean {
  const candidate = computeVerifier(poolId, userId, password, kept.salt);
  return candidate.length === kept.verifier.length && timingSafeEqual(candidate, kept.verifier);
}

function computeVerifier(poolId: string, userId: string, password: string, salt: string): Buffer {
  const identity = sha256(Buffer.from(`${poolName(poolId)}${userId}:${password}`, 'utf8'));
  const x = sha256(Buffer.concat([padded(BigInt(`0x${salt}`)), identity]));
  return Buffer.from(generatorPower(x).toString(16).padStart(768, '0'), 'hex');
}

/** Begins an exchange: B = k·v + g^b mod N. */
export function startExchange(verifier: Buffer): ServerExchange {
  const secret = randomBytes(32);
  const v = BigInt(`0x${verifier.toString('hex')}`);
  const publicB = (multiplier * v + generatorPower(secret)) % groupPrime;
  return { publicB: publicB.toString(16), secret: secret.toString('hex') };
}

/** SRP_A as a number, or undefined when it is not hexadecimal or is 0 mod N (which would let anyone in without the password). */
export function parsePublicA(text: string): bigint | undefined {
  if (!/^[0-9a-fA-F]{1,1024}$/.test(text)) return undefined;
  const value = BigInt(`0x${text}`);
  return value % groupPrime === 0n ? undefined : value;
}

export interface Proof {
  poolId: string;
  userId: string;
  publicA: string;
  exchange: ServerExchange;
  verifier: Buffer;
  /** SECRET_BLOCK as it was sent, base64. */
  secretBlock: string;
  timestamp: string;
  /** PASSWORD_CLAIM_SIGNATURE, base64. */
  signature: string;
}

/** True when the client's signature shows that it knows the password. */
export function proofHolds(proof: Proof): boolean {
  const a = parsePublicA(proof.publicA);
  if (a === undefined) return false;
  const key = sessionKey(a, proof.exchange, proof.verifier);
  const expected = createHmac('sha256', key)
    .update(poolName(proof.poolId), 'utf8')
    .update(proof.userId, 'utf8')
    .update(Buffer.from(proof.secretBlock, 'base64'))
    .update(proof.timestamp, 'utf8')
    .digest();
  const given = Buffer.from(proof.signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sessionKey(a: bigint, exchange: ServerExchange, verifier: Buffer): Buffer {
  const b = BigInt(`0x${exchange.publicB}`);
  const u = sha256(Buffer.concat([padded(a), padded(b)]));
  const v = BigInt(`0x${verifier.toString('hex')}`);
  const vu = modularPower(v, BigInt(`0x${u.toString('hex')}`));
  const shared = modularPower((a * vu) % groupPrime, BigInt(`0x${exchange.secret}`));
  const salt = padded(BigInt(`0x${u.toString('hex')}`));
  return Buffer.from(hkdfSync('sha256', padded(shared), salt, 'Caldera Derived Key', 16));
}

/** Cognito hashes numbers as Java's BigInteger writes them: a zero byte in front when the top bit is set. */
function padded(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
