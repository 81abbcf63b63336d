import { createUserPoolDomain, deleteUserPoolDomain } from '@/lib/cognito/domains';
import { setMfaConfig } from '@/lib/cognito/mfa';
import { createUserPool } from '@/lib/cognito/pools';
import { encodePool } from '@/lib/settings/encode';
import type { PoolValues } from '@/lib/settings/pool-settings';
import type { ServedCognito } from './served-cognito';

type Place = ServedCognito['target'];

/** Makes a pool with these values in the calls that a plan makes; answers its id. */
export async function madePool(place: Place, values: PoolValues): Promise<string> {
  const { pool, mfa, domains } = encodePool(values);
  const UserPoolId = (await createUserPool(place, pool)).Id ?? '';
  if (mfa) await setMfaConfig(place, { UserPoolId, ...mfa });
  for (const domain of domains) await createUserPoolDomain(place, { UserPoolId, ...domain });
  return UserPoolId;
}

/** Deletes the domains of a pool: an account has few. */
export async function freeDomains(
  place: Place,
  { pool, domains }: { pool: { Id?: unknown }; domains: { Domain?: unknown }[] },
) {
  for (const { Domain } of domains)
    await deleteUserPoolDomain(place, { poolId: String(pool.Id), domain: String(Domain) });
}
