import { describe, expect, it } from 'vitest';
import { clientSettings } from '@/lib/settings/client-settings';
import { poolSettings } from '@/lib/settings/pool-settings';
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
    expect(poolDraftSchema.safeParse({ ...pool, passwordMinLength: '3' }).success).toBe(false);
  });
});
