import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { PooldeckError } from '@/lib/errors';
import { getDescribedPool } from '@/lib/pools/overview';
import type { PoolKey } from '@/lib/pools/pool-target';
import { decodePool } from '@/lib/settings/decode';
import type { PoolValues } from '@/lib/settings/pool-settings';

/** What a password of this pool must hold, and how long a temporary one is good for. */
export type PasswordPolicy = Pick<
  PoolValues,
  | 'passwordMinLength'
  | 'passwordUppercase'
  | 'passwordLowercase'
  | 'passwordNumbers'
  | 'passwordSymbols'
  | 'temporaryPasswordDays'
>;

/** From the pool's description; Cognito's own default where it cannot be described, for a hint only: Cognito decides. */
export async function getPasswordPolicy(actor: Actor, key: PoolKey): Promise<PasswordPolicy> {
  const pool = await getDescribedPool(actor, key).catch((error: unknown) => {
    if (error instanceof PooldeckError) return {};
    throw error;
  });
  const values = decodePool({ pool });
  return {
    passwordMinLength: values.passwordMinLength,
    passwordUppercase: values.passwordUppercase,
    passwordLowercase: values.passwordLowercase,
    passwordNumbers: values.passwordNumbers,
    passwordSymbols: values.passwordSymbols,
    temporaryPasswordDays: values.temporaryPasswordDays,
  };
}
