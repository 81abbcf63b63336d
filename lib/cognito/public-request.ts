import 'server-only';
import { PooldeckError } from '@/lib/errors';

export interface PublicAnswer {
  status: number;
  /** The body, when it is JSON. */
  json: unknown;
}

const deadline = 8_000;
const largest = 256 * 1024;

/**
 * Asks one of Cognito's public endpoints (keys, OAuth). No redirect is followed, nothing long is read.
 * @throws PooldeckError `endpointUnreachable`
 */
export async function publicRequest(url: string, init: RequestInit = {}): Promise<PublicAnswer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(deadline) });
    return { status: response.status, json: parseJson(await readLimited(response)) };
  } catch (error) {
    if (error instanceof PooldeckError) throw error;
    throw new PooldeckError('endpointUnreachable', `No answer from ${new URL(url).host}.`, { cause: error });
  }
}

async function readLimited(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largest)
      throw new PooldeckError('endpointUnreachable', `${new URL(response.url).host} answers too much.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Anything that is not JSON is no answer of these endpoints. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
