import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import { sql } from '../database.ts';
import type { Guest } from './guest.ts';
import { hashText, openText, sealText } from './secret-text.ts';

/**
 * Where a browser is between two pages: the names that were typed, never a password. It holds the Session of the API, so it is kept
 * sealed with the browser's own secret, of which only the hash is known here.
 */
export type BrowserStep =
  | {
      kind: 'challenge';
      name: ChallengeNameType;
      /** The Session of the API. */
      session: string;
      username: string;
      parameters: Record<string, string>;
      /** Secret of the authenticator that is being set up. */
      secret?: string;
    }
  /** `proven`: the password was given here, so that the code completes the sign-in. */
  | { kind: 'confirm'; username: string; destination: string | undefined; proven: boolean }
  | { kind: 'reset'; username: string; destination: string | undefined };

const lifetime = 60 * 60_000;

/** Remembers where this browser is with this client; what was there before is forgotten. */
export function putStep({ context: { db, now }, browser, request }: Guest, step: BrowserStep) {
  sql(db, 'DELETE FROM browser_steps WHERE expires <= ?').run(now());
  sql(
    db,
    `INSERT INTO browser_steps (browser_hash, client_id, doc, expires) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET doc = excluded.doc, expires = excluded.expires`,
  ).run(hashText(browser.id), request.client.id, sealText(browser.id, JSON.stringify(step)), now() + lifetime);
}

export function findStep({ context: { db, now }, browser, request }: Guest): BrowserStep | undefined {
  const text = 'SELECT doc FROM browser_steps WHERE browser_hash = ? AND client_id = ? AND expires > ?';
  const row = sql<{ doc: string }>(db, text).get(hashText(browser.id), request.client.id, now());
  return row && JSON.parse(openText(browser.id, row.doc));
}

export function dropStep({ context: { db }, browser, request }: Guest) {
  const text = 'DELETE FROM browser_steps WHERE browser_hash = ? AND client_id = ?';
  sql(db, text).run(hashText(browser.id), request.client.id);
}
