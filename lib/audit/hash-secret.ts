import 'server-only';
import { createHmac } from 'node:crypto';
import { serverSecret } from '@/lib/config/server-secret';

/** A secret as the activity log keeps it: 64 bits of a keyed hash, enough to see whether two are the same. */
export function hashSecret(secret: string): string {
  const hash = createHmac('sha256', serverSecret('audit-values')).update(secret).digest('hex');
  return `hash ${hash.slice(0, 16)}`;
}
