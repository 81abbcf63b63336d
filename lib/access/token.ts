import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It is too random to be guessed from a plain hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
