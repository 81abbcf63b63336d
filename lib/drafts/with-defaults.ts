import type { Blueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';

/**
 * A stored blueprint with defaults for settings that this version of Pooldeck has and the one that stored it had not, and
 * without those it no longer knows.
 */
export function withDefaults(stored: Blueprint): Blueprint {
  return {
    ...stored,
    pool: over(poolDefaults(stored.pool.name), stored.pool),
    clients: stored.clients.map((client) => over(clientDefaults(client.clientName), client)),
  };
}

function over<T extends object>(defaults: T, stored: Partial<T>): T {
  const known = Object.entries(stored).filter(([id]) => Object.hasOwn(defaults, id));
  return { ...defaults, ...Object.fromEntries(known) };
}
