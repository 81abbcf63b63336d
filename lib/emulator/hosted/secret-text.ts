import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text, for cookies and the like. */
export const newSecretText = () => randomBytes(32).toString('base64url');

/** Under which such a text is kept. It has enough entropy that a plain hash is enough. */
export const hashText = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Keeps a text so that only who holds the secret can read it: AES-256-GCM. */
export function sealText(secret: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealKey(secret), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text; throws for another secret or a text that was changed. */
export function openText(secret: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealKey(secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

const sealKey = (secret: string) => createHash('sha256').update(`seal ${secret}`).digest();
