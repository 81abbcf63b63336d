import { describe, expect, it } from 'vitest';
import { clientSettings } from '@/lib/settings/client-settings';
import { encodeClient, encodePool } from '@/lib/settings/encode';
import type { Setting } from '@/lib/settings/kinds';
import { phraseValue } from '@/lib/settings/phrase';
import { type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { clientProblems, poolProblems } from '@/lib/settings/problems';
import {
  clientDefaults,
  clientDraftSchema,
  clientSchema,
  poolDefaults,
  poolDraftSchema,
  poolSchema,
} from '@/lib/settings/values';

describe('defaults', () => {
  it('are valid for pools and app clients', () => {
    expect(poolSchema.parse(poolDefaults('notes'))).toEqual(poolDefaults('notes'));
    expect(clientSchema.parse(clientDefaults('web'))).toEqual(clientDefaults('web'));
  });

  it('are fresh at each call', () => {
    poolDefaults('a').requiredAttributes.push('name');
    expect(poolDefaults('a').requiredAttributes).toEqual(['email']);
  });

  it('use an id once only, so that an id alone says which setting is meant', () => {
    expect(Object.keys(poolSettings).filter((id) => id in clientSettings)).toEqual([]);
  });
});

describe('schemas', () => {
  it('refuse unknown and missing settings', () => {
    expect(poolSchema.safeParse({ ...poolDefaults('a'), colour: 'red' }).success).toBe(false);
    const { name: _, ...rest } = poolDefaults('a');
    expect(poolSchema.safeParse(rest).success).toBe(false);
  });

  it('let a draft hold what is not right yet', () => {
    const pool = { ...poolDefaults(''), passwordMinLength: 3, emailReplyTo: 'nobody' };
    expect(poolSchema.safeParse(pool).success).toBe(false);
    expect(poolDraftSchema.parse(pool)).toEqual(pool);
    const client = { ...clientDefaults(''), callbackUrls: [''] };
    expect(clientDraftSchema.parse(client)).toEqual(client);
    expect(poolDraftSchema.safeParse({ ...pool, selfSignUp: 'yes' }).success).toBe(false);
    expect(poolDraftSchema.safeParse({ ...pool, passwordMinLength: [3] }).success).toBe(false);
  });

  it('let a draft hold the text of a number, which breaks nothing until it is put right', () => {
    const typed = { min: '1', max: 'x', name: 'a', type: 'String', mutable: true, developerOnly: false };
    const pool = poolDraftSchema.parse({ ...poolDefaults('a'), passwordMinLength: '', customAttributes: [typed] });
    const client = clientDraftSchema.parse({
      ...clientDefaults('b'),
      accessTokenValidity: { value: 'x', unit: 'hours' },
    });
    const errors = [...poolProblems(pool), ...clientProblems(client, pool)].filter(({ rule }) => rule === 'bounds');
    expect(errors.map(({ settings, message }) => [settings[0], message])).toEqual([
      ['customAttributes', 'Must be a whole number.'],
      ['customAttributes', 'Must be a whole number.'],
      ['passwordMinLength', 'Must be 6–99 characters, a whole number.'],
      ['accessTokenValidity', 'Must be 5 minutes to 1 day, a whole number.'],
    ]);
    expect(() => [encodePool(pool), encodeClient(client, pool)]).not.toThrow();
    for (const [id, setting] of Object.entries<Setting>(poolSettings)) {
      expect(() => phraseValue(setting, pool[id as keyof PoolValues])).not.toThrow();
    }
  });
});
