import 'server-only';
import type { JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import { PooldeckError } from '@/lib/errors';
import type { Target } from './client';
import { answerInProcess } from './embedded';
import { publicRequest } from './public-request';

const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(20) });

/**
 * The public keys of a pool (RFC 7517), from where it publishes them. The address is made from the pool's id, never
 * typed by anyone.
 * @throws PooldeckError `endpointUnreachable`
 */
export async function readPoolKeys(
  target: Target,
  { poolId, jwks }: { poolId: string; jwks: string },
): Promise<JsonWebKey[]> {
  const answer =
    target.connection.kind === 'embedded'
      ? await answerInProcess(`/${poolId}/.well-known/jwks.json`)
      : await publicRequest(jwks);
  const parsed = keySet.safeParse(answer.json);
  if (parsed.success) return parsed.data.keys;
  throw new PooldeckError('endpointUnreachable', `${jwks} holds no keys (status ${answer.status}).`);
}
