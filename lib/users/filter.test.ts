import { describe, expect, it } from 'vitest';
import { searchFits, userFilter } from './filter';

const search = (text: string, match: 'prefix' | 'exact' = 'prefix') =>
  userFilter({ by: 'attribute', attribute: 'email', match, text });

describe('userFilter', () => {
  it('writes prefix and exact searches', () => {
    expect(search('ann')).toBe('email ^= "ann"');
    expect(search('ann@example.com', 'exact')).toBe('email = "ann@example.com"');
  });

  it('escapes quotes and backslashes, so that a text can never become a second condition', () => {
    expect(search('" = "x')).toBe('email ^= "\\" = \\"x"');
    expect(search('a\\')).toBe('email ^= "a\\\\"');
  });

  it('asks for nothing when nothing is typed', () => {
    expect(search('')).toBeUndefined();
    expect(userFilter(undefined)).toBeUndefined();
  });

  it('keeps the two meanings of status apart', () => {
    expect(userFilter({ by: 'status', status: 'CONFIRMED' })).toBe('cognito:user_status = "CONFIRMED"');
    expect(userFilter({ by: 'enabled', enabled: false })).toBe('status = "Disabled"');
  });

  it('knows Cognito’s limit of 256 characters for the whole filter', () => {
    expect(searchFits({ by: 'attribute', attribute: 'email', match: 'prefix', text: 'x'.repeat(245) })).toBe(true);
    expect(searchFits({ by: 'attribute', attribute: 'email', match: 'prefix', text: 'x'.repeat(246) })).toBe(false);
  });
});
