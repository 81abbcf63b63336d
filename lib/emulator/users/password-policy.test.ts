import { describe, expect, it } from 'vitest';
import { generatePassword, passwordProblem } from './password-policy.ts';

const strict = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};

describe('password policy, one violated rule per answer [measured GH amazon-cognito-identity-js#311; logs]', () => {
  it.each([
    ['Abc-1', 'Password not long enough'],
    ['lower-case-1', 'Password must have uppercase characters'],
    ['UPPER-CASE-1', 'Password must have lowercase characters'],
    ['No-number-here', 'Password must have numeric characters'],
    ['NoSymbol1234', 'Password must have symbol characters'],
    ['Correct-Horse-1', undefined],
  ])('%s → %s', (password, problem) => {
    expect(passwordProblem(strict, password)).toBe(problem);
  });

  it('counts exactly the symbols of the guide [DG23]', () => {
    for (const symbol of '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-')
      expect(passwordProblem(strict, `Abcdef12${symbol}`)).toBeUndefined();
    for (const other of '§€£¨°äß日')
      expect(passwordProblem(strict, `Abcdef12${other}`)).toBe('Password must have symbol characters');
  });

  it('counts characters, not UTF-16 units', () => {
    expect(passwordProblem({ MinimumLength: 8 }, '😀😀😀😀')).toBe('Password not long enough');
  });

  it('asks only for what the pool asks for', () => {
    expect(passwordProblem({ MinimumLength: 6 }, 'aaaaaa')).toBeUndefined();
  });
});

describe('generated temporary passwords', () => {
  it('meet the policy, whatever its length', () => {
    for (const MinimumLength of [6, 8, 20, 99]) {
      const password = generatePassword({ ...strict, MinimumLength });
      expect(passwordProblem({ ...strict, MinimumLength }, password)).toBeUndefined();
      expect(password.length).toBe(Math.max(MinimumLength, 8));
    }
  });

  it('differ', () => {
    expect(new Set(Array.from({ length: 50 }, () => generatePassword(strict))).size).toBe(50);
  });
});
