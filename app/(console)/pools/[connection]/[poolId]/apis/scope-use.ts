import type { UseOfScopes } from '@/components/apis/scope-users';
import type { Actor } from '@/lib/access/actor';
import { findScopeUse } from '@/lib/apis/scope-use';
import { asResult } from '@/lib/pools/as-result';
import type { PoolKey } from '@/lib/pools/pool-target';
import type { Result } from '@/lib/result';

/** Which app clients allow which scopes: begun beside the page, which does not wait for it. */
export function scopeUse(actor: Actor, key: PoolKey, thorough: boolean): Promise<Result<UseOfScopes>> {
  return asResult('apis.use', () => findScopeUse(actor, key, { thorough }), { page: 'apis', poolId: key.poolId });
}
