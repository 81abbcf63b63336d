import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Context } from './context.ts';
import { sql } from './database.ts';
import { invalidParameter } from './errors.ts';

const lifetime = 60 * 60 * 1000; // one hour [doc DG23, facts §1.6]
// Wording measured on ListUsers with another Filter [measured GH aws-sdk-js#3705]; other lists are taken to say the same.
const refused = 'Paging Marker is Invalid for Request';

type Marker = { bound: string; expires: number; cursor: unknown };

/** An opaque token for the page after `cursor`: lives one hour and only works with the same operation and `parameters`. */
export function pageToken(context: Context, parameters: unknown, cursor: unknown): string {
  const marker: Marker = { bound: bound(context, parameters), expires: context.now() + lifetime, cursor };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(context), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(marker)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The cursor within `token`, or undefined for the first page. Throws IPE for a foreign, changed or expired token. */
export function readPageToken<Cursor>(
  context: Context,
  parameters: unknown,
  token: string | undefined,
): Cursor | undefined {
  if (token === undefined) return undefined;
  const marker = open(context, Buffer.from(token, 'base64'));
  if (!marker || marker.bound !== bound(context, parameters) || marker.expires <= context.now()) {
    throw invalidParameter(refused);
  }
  return marker.cursor as Cursor;
}

function open(context: Context, bytes: Buffer): Marker | undefined {
  if (bytes.length < 29) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(context), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString());
  } catch {
    return undefined;
  }
}

const bound = (context: Context, parameters: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([context.operation, context.region, parameters]))
    .digest('base64');

function key({ db }: Context): Buffer {
  const row = sql<{ value: Buffer }>(db, "SELECT value FROM secrets WHERE name = 'page tokens'").get();
  if (!row) throw new Error('The key of page tokens is missing.');
  return row.value;
}
