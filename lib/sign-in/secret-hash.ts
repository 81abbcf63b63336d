import 'server-only';
import { createHmac } from 'node:crypto';

/**
 * SECRET_HASH of a client with a secret: HMAC-SHA-256 over user name and client id (facts §7). `username` is the text that
 * goes into the same request as USERNAME, an e-mail address too.
 */
export function secretHash(username: string, clientId: string, clientSecret: string): string {
  return createHmac('sha256', clientSecret).update(`${username}${clientId}`, 'utf8').digest('base64');
}
