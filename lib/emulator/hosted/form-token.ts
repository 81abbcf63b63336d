import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from '../database.ts';
import { isForeignOrigin } from '../host.ts';
import { newSecretText } from './secret-text.ts';
import { cookie, readCookie, type Visit } from './visit.ts';

const name = 'XSRF-TOKEN';
const field = '_csrf';

/** The browser as its cookie names it; a new name, and the cookie that gives it, where it has none. */
export function browserOf(visit: Visit): { id: string; setCookie: string | undefined } {
  const known = readCookie(visit, name);
  if (known && /^[\w-]{43}$/.test(known)) return { id: known, setCookie: undefined };
  const id = newSecretText();
  return { id, setCookie: cookie(visit, name, id) };
}

/** What every form of the pages carries: it fits only the browser that the page was made for. */
export function formToken({ context }: Visit, browserId: string): string {
  const key = sql<{ value: Buffer }>(context.db, "SELECT value FROM secrets WHERE name = 'sign-in pages'").get()?.value;
  if (!key) throw new Error('The secret of the sign-in pages is missing.');
  return createHmac('sha256', key).update(browserId).digest('base64url');
}

/** Whether a form was posted from one of our own pages, in this browser. */
export function isOwnForm(visit: Visit): boolean {
  const { headers, form } = visit;
  const site = headers.get('sec-fetch-site');
  if (isForeignOrigin(headers.get('origin'), headers.get('host')) || (site !== null && site !== 'same-origin'))
    return false;
  const known = readCookie(visit, name);
  const sent = Buffer.from(form?.get(field) ?? '');
  const expected = Buffer.from(formToken(visit, known ?? ''));
  return known !== undefined && sent.length === expected.length && timingSafeEqual(sent, expected);
}
