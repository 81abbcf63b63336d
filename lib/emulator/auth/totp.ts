import { createHmac, randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepMs = 30_000;

/** A new authenticator secret: 32 random bytes in base32, 52 characters. */
export function makeTotpSecret(): string {
  let bits = 0n;
  for (const byte of randomBytes(32)) bits = (bits << 8n) | BigInt(byte);
  bits <<= 4n;
  let text = '';
  for (let place = 51; place >= 0; place -= 1) text += alphabet.charAt(Number((bits >> BigInt(place * 5)) & 31n));
  return text;
}

/** The six-digit code of RFC 6238 (SHA-1, 30 seconds) for a step number. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The step whose code this is, one step early or late allowed, or undefined. Keep the step: a code counts once. */
export function matchTotp(secret: string, code: string, nowMs: number): number | undefined {
  const current = totpStep(nowMs);
  return [current, current - 1, current + 1].find((step) => totpCode(secret, step) === code);
}

/** The number of the 30-second step at a time. */
export function totpStep(nowMs: number): number {
  return Math.floor(nowMs / stepMs);
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const character of text.toUpperCase()) {
    value = ((value << 5) | Math.max(alphabet.indexOf(character), 0)) & 0xffff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 0xff);
  }
  return Buffer.from(bytes);
}
