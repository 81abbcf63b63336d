import { createHmac, timingSafeEqual } from 'node:crypto';

/** SECRET_HASH = Base64(HMAC-SHA256(client secret, user name as sent + client id)) [measured MOTO-V]. */
export function secretHash(username: string, clientId: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(username + clientId, 'utf8')
    .digest('base64');
}

/** True when the hash belongs to one of the names and one of the client's live secrets (a client may have two while one is replaced). */
export function secretHashMatches(sent: string, usernames: string[], clientId: string, secrets: string[]): boolean {
  const given = Buffer.from(sent, 'utf8');
  return usernames.some((username) =>
    secrets.some((secret) => {
      const expected = Buffer.from(secretHash(username, clientId, secret), 'utf8');
      return given.length === expected.length && timingSafeEqual(given, expected);
    }),
  );
}
