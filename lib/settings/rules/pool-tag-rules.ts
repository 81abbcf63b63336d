import { isSystemTag, runTagKey } from '@/lib/settings/pool/tags';
import type { PoolRule } from '@/lib/settings/rules/rule';

/** Tags (facts 9.4). */
export const tagRules: readonly PoolRule[] = [
  {
    id: 'tag-twice',
    level: 'error',
    settings: ['tags'],
    check: ({ tags }) =>
      tags.flatMap(({ key }, index) =>
        key !== '' && tags.findIndex((other) => other.key === key) < index
          ? [{ message: `There is already a tag ${key}. Give this one another key.`, index, field: 'key' }]
          : [],
      ),
  },
  {
    id: 'tag-reserved',
    level: 'error',
    settings: ['tags'],
    check: ({ tags }) =>
      tags.flatMap(({ key }, index) => {
        const owner = isSystemTag(key) ? 'AWS keeps keys that begin with aws:' : undefined;
        const ours = key === runTagKey ? `Pooldeck sets ${runTagKey}` : undefined;
        const whose = owner ?? ours;
        return whose ? [{ message: `${whose} for itself. Choose another key.`, index, field: 'key' }] : [];
      }),
  },
];
