import { kindsFor } from '@/lib/settings/kinds-for';

const pool = kindsFor('pool');

/** Cognito takes 50 tags; Pooldeck adds one of its own to recognise a pool it made. */
export const runTagKey = 'pooldeck:run';

/** AWS puts them itself (CloudFormation does), and nobody else may. */
export const isSystemTag = (key: string) => /^aws:/i.test(key);

/** Tags that are no one's to choose. */
export const isReservedTag = (key: string) => isSystemTag(key) || key === runTagKey;

export const tagSettings = {
  tags: pool.tags({
    label: 'Tags',
    help: 'Labels for finding the pool again, sharing out its cost and granting access. Pooldeck adds pooldeck:run.',
    docs: 'tagging',
    default: [],
    maxItems: 49,
    key: { min: 1, max: 128 },
    value: { min: 0, max: 256 },
    aws: 'UserPoolTags',
  }),
};
