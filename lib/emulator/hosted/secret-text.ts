import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text, for cookies and the like. */
export const newSecretText = () => randomBytes(32).toString('base64url');

/** Under which such a text is kept. It has enough entropy that a plain hash is enough. */
export const hashText = (text: string) => createHash('sha256').update(text).digest('base64url');
