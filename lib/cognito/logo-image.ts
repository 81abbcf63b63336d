import 'server-only';
import type { Connection } from '@/lib/config/connections';
import { bytesInProcess } from './embedded';

const deadline = 4_000;
const largest = 256 * 1024;

/**
 * The logo behind the address that GetUICustomization names, or undefined where it cannot be had: from CloudFront by https, or from the
 * connection's own endpoint. No redirect is followed.
 */
export async function readLogoImage(connection: Connection, address: string): Promise<Uint8Array | undefined> {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (connection.kind === 'embedded') return bytesInProcess(url);
  const ownOrigin = URL.parse(connection.endpoint ?? '')?.origin;
  if (url.protocol !== 'https:' && url.origin !== ownOrigin) return undefined;
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(deadline) });
    return response.ok ? await readLimited(response) : undefined;
  } catch {
    return undefined;
  }
}

async function readLimited(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
