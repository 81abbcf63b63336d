import 'server-only';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { serverSecret } from '@/lib/config/server-secret';

// A throttle by account alone would let strangers keep its owner out by guessing without end. A browser that has been in
// the account before therefore counts for itself (OWASP calls it a device cookie). It proves nothing else.

const mark = (accountId: string, nonce: string) =>
  createHmac('sha256', serverSecret('throttle')).update(`known-browser:${accountId}:${nonce}`).digest();

/** What to give a browser that has just signed in to the account. */
export function newKnownBrowser(accountId: string): string {
  const nonce = randomBytes(16).toString('base64url');
  return `${nonce}.${mark(accountId, nonce).toString('base64url')}`;
}

/** The given text where it was made for this account, else undefined. */
export function knownBrowserOf(accountId: string, given: string | undefined): string | undefined {
  const [nonce = '', proof = ''] = given?.split('.') ?? [];
  const shown = Buffer.from(proof, 'base64url');
  const expected = mark(accountId, nonce);
  return shown.length === expected.length && timingSafeEqual(shown, expected) ? given : undefined;
}
