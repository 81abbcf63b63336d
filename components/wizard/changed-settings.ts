import type { ClientValues } from '@/lib/settings/client-settings';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { clientSettingApplies, poolSettingApplies } from '@/lib/settings/rules';

/** Whether a choice of a pool is not the default. A name is never called changed: everybody gives one. */
export function isPoolChanged(id: PoolSettingId, pool: PoolValues): boolean {
  return id !== 'name' && poolSettingApplies(id, pool) && differs(pool[id], poolSettings[id].default);
}

/** The same for an app client. */
export function isClientChanged(id: ClientSettingId, client: ClientValues, pool: PoolValues): boolean {
  return (
    id !== 'clientName' && clientSettingApplies(id, client, pool) && differs(client[id], clientSettings[id].default)
  );
}

function differs(value: unknown, standard: unknown): boolean {
  return JSON.stringify(value) !== JSON.stringify(standard);
}
