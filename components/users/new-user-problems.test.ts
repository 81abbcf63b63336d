import { describe, expect, it } from 'vitest';
import type { NewUserForm } from '@/lib/users/new-user';
import { emptyDraft } from './new-user-draft';
import { newUserProblems } from './new-user-problems';

const policy = {
  passwordMinLength: 8,
  passwordUppercase: true,
  passwordLowercase: true,
  passwordNumbers: true,
  passwordSymbols: false,
};
const form: NewUserForm = {
  signInName: 'username',
  emailIsAlias: false,
  emailRequired: true,
  phoneRequired: false,
  passwordless: false,
  attributes: [{ name: 'custom:code', type: 'String', required: true, minLength: 3, maxLength: 5 }],
};
const problems = (draft: Partial<typeof emptyDraft>, other: Partial<NewUserForm> = {}) =>
  newUserProblems({ ...emptyDraft, username: 'ann', ...draft }, { ...form, ...other }, policy);

describe('newUserProblems', () => {
  it('finds nothing wrong with a whole user', () => {
    expect(problems({ email: 'a@b.de', attributes: { 'custom:code': 'abc' } })).toEqual({});
  });

  it('names every empty field that must not be', () => {
    expect(Object.keys(problems({ username: '' }))).toEqual(['username', 'email', 'attributes.custom:code']);
  });

  it('takes the e-mail address from the name people sign in by', () => {
    const whole = { username: 'a@b.de', attributes: { 'custom:code': 'abc' } };
    expect(problems(whole, { signInName: 'email' })).toEqual({});
    expect(Object.keys(problems(whole, { phoneRequired: true, signInName: 'phone' }))).toEqual(['email']);
  });

  it('tells the length of an attribute that does not fit', () => {
    const { 'attributes.custom:code': message } = problems({
      email: 'a@b.de',
      attributes: { 'custom:code': 'abcdef' },
    });
    expect(message).toBe('Use 3–5 characters; these are 6.');
  });

  it.each([
    ['short', 'too short'],
    ['alllower1', 'uppercase'],
    ['With blank1', 'blank'],
  ])('refuses the typed password %s', (value, reason) => {
    const { password } = problems({ password: { mode: 'typed', value } });
    expect(password).toContain(reason);
  });
});
