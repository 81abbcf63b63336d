import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { serverSecret } from '@/lib/config/server-secret';

const algorithm = 'aes-256-gcm';

/** Encrypts a text so that it opens only for the same purpose: what is sealed for one account opens for no other. */
export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, serverSecret('second-factor'), nonce).setAAD(Buffer.from(purpose));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), data].map((part) => part.toString('base64url')).join('.');
}

/** The text again; undefined when it was made for another purpose, with another key, or by nobody here. */
export function unseal(sealed: string, purpose: string): string | undefined {
  const [nonce, tag, data] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (nonce?.length !== 12 || tag?.length !== 16 || !data) return undefined;
  try {
    const decipher = createDecipheriv(algorithm, serverSecret('second-factor'), nonce);
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
