import { describe, expect, it } from 'vitest';
import { emptyDraft, type NewUserDraft, readNewUserDraft, withoutPassword } from './new-user-draft';

const typed: NewUserDraft = { ...emptyDraft, username: 'ann', password: { mode: 'typed', value: 'Secret-1' } };

describe('what a tab keeps of a new user', () => {
  it('is everything but the password', () => {
    const kept = JSON.stringify(withoutPassword(typed));
    expect(kept).not.toContain('Secret-1');
    expect(readNewUserDraft(JSON.parse(kept))).toEqual({ ...typed, password: { mode: 'typed', value: '' } });
  });

  it.each([null, 'x', {}, { ...typed, username: 3 }, { ...typed, more: 1 }])('is nothing where %j lies', (kept) => {
    expect(readNewUserDraft(kept)).toBeUndefined();
  });
});
