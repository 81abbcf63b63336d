import 'server-only';
import { embeddedOrigin } from '@/lib/config/connections';

/** The whole address of a page that a link leads to, as a person gets it: PUBLIC_URL, or this machine's own. */
export function doorAddress(path: '/invitation' | '/new-password', token: string): string {
  return `${new URL(embeddedOrigin()).origin}${path}?token=${encodeURIComponent(token)}`;
}
