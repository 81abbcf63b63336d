import { invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

/** Names of authentication levels are unique over all four, defaults included [sdk, facts §2.3]; wordings unknown. */
export function checkLevels({ AcrConfiguration = {}, KeyConfiguration }: PoolDoc) {
  const values = Object.values(AcrConfiguration).map(({ AcrValue }) => AcrValue);
  if (new Set(values).size < values.length) throw invalidParameter('ACR values must be unique across all levels.');
  if (KeyConfiguration?.KeyType === 'CUSTOMER_MANAGED_KEY' && !KeyConfiguration.KmsKeyArn) {
    throw invalidParameter('KmsKeyArn is required when KeyType is CUSTOMER_MANAGED_KEY.');
  }
}
