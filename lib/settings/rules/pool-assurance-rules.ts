import { defaultAcr } from '@/lib/settings/pool/assurance';
import type { PoolSettingId, PoolValues } from '@/lib/settings/pool-settings';
import type { PoolRule } from '@/lib/settings/rules/rule';

const levels = ['acrLevel1', 'acrLevel2', 'acrLevel3', 'acrLevel4'] as const satisfies readonly PoolSettingId[];

function effective(pool: PoolValues): string[] {
  return Object.values(defaultAcr).map((name, index) => {
    const id = levels[index];
    return id === undefined ? name : pool[id] || name;
  });
}

/** Names of assurance levels (facts 2.3, 4.2): one rule a level, so that the message stands at its field. */
export const assuranceRules: readonly PoolRule[] = levels.flatMap((id, index): PoolRule[] => [
  {
    id: `${id}-not-unique`,
    level: 'error',
    settings: [id],
    check: (pool) =>
      pool[id] !== '' &&
      effective(pool).filter((name) => name === effective(pool)[index]).length > 1 &&
      'Each level needs a name of its own, the default names included. Choose another.',
  },
  {
    id: `${id}-needs-essentials`,
    level: 'error',
    settings: [id, 'tier'],
    check: (pool) =>
      pool[id] !== '' &&
      pool.tier === 'LITE' &&
      'Own names need the Essentials plan. Leave this empty, or choose Essentials or Plus.',
  },
]);
