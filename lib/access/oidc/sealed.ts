import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { serverSecret } from '@/lib/config/server-secret';

const envelope = z.strictObject({ until: z.number(), data: z.unknown() });

/**
 * Puts data into the hands of a browser that must neither read nor change it (AES-256-GCM). `use` keeps what was sealed
 * for one thing from being used for another; `lasts` is in milliseconds.
 */
export function seal(use: string, data: unknown, lasts: number, now = Date.now()): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', serverSecret('oidc-state'), nonce).setAAD(Buffer.from(use));
  const text = JSON.stringify({ until: now + lasts, data });
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** What was sealed, or undefined when it was not sealed here, not for this use, is too old or has another form. */
export function unseal<S extends z.ZodType>(
  use: string,
  sealed: string | undefined,
  schema: S,
  now = Date.now(),
): z.output<S> | undefined {
  const bytes = Buffer.from(sealed ?? '', 'base64url');
  if (bytes.length < 28) return undefined;
  const opening = createDecipheriv('aes-256-gcm', serverSecret('oidc-state'), bytes.subarray(0, 12));
  opening.setAAD(Buffer.from(use)).setAuthTag(bytes.subarray(-16));
  try {
    const text = Buffer.concat([opening.update(bytes.subarray(12, -16)), opening.final()]).toString('utf8');
    const { until, data } = envelope.parse(JSON.parse(text));
    return now < until ? schema.safeParse(data).data : undefined;
  } catch {
    return undefined;
  }
}
