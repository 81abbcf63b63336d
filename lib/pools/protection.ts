import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { mergePoolUpdate } from '@/lib/blueprint/pool-update';
import type { Target } from '@/lib/cognito/call';
import { describeWholePool, updateWholePool } from '@/lib/cognito/whole-pool';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';

/** Milliseconds; Cognito asks for patience when two writes meet (facts 3.1). */
const PAUSE = 1000;

/**
 * Switches deletion protection, and nothing else: the pool is read as it is on the wire, the one member laid over it, and
 * everything sent back. @returns what it was before, and the pool's name
 */
export async function setDeletionProtection(
  target: Target,
  poolId: string,
  wanted: 'ACTIVE' | 'INACTIVE',
): Promise<{ before: unknown; name: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const pool = await describeWholePool(target, poolId);
    const was = { before: pool.DeletionProtection, name: String(pool.Name ?? '') };
    if (was.before === wanted) return was;
    try {
      await updateWholePool(target, mergePoolUpdate(pool, { DeletionProtection: wanted }));
      return was;
    } catch (error) {
      if (isOutcomeUnknown(error) && (await describeWholePool(target, poolId)).DeletionProtection === wanted)
        return was;
      const metAnother = error instanceof PooldeckError && error.code === 'concurrentChange';
      if (!metAnother || attempt >= 3) throw error;
      await sleep(PAUSE * attempt);
    }
  }
}
