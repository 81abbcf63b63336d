import { describe, expect, it } from 'vitest';
import { type PasswordPolicy, passwordFaults, policyStrength } from './password-check';

const strict: PasswordPolicy = {
  passwordMinLength: 8,
  passwordUppercase: true,
  passwordLowercase: true,
  passwordNumbers: true,
  passwordSymbols: true,
};
const lenient: PasswordPolicy = {
  passwordMinLength: 6,
  passwordUppercase: false,
  passwordLowercase: false,
  passwordNumbers: false,
  passwordSymbols: false,
};

describe('passwordFaults', () => {
  it('accepts what meets the policy', () => {
    expect(passwordFaults('Summer2026!', strict)).toEqual([]);
    expect(passwordFaults('aaaaaa', lenient)).toEqual([]);
  });

  it('names each missing class and the length', () => {
    expect(passwordFaults('aaa', strict)).toEqual([
      'too short: 3 of 8 characters',
      'needs an uppercase letter',
      'needs a number',
      'needs a symbol',
    ]);
  });

  it('counts an inner blank as a symbol, an outer blank or an emoji not (developer guide)', () => {
    expect(passwordFaults('Summer 2026', strict)).toEqual([]);
    expect(passwordFaults('Summer2026 ', strict)).toEqual(['needs a symbol']);
    expect(passwordFaults('Summer2026🔑', strict)).toEqual(['needs a symbol']);
  });

  it('refuses more than 256 characters', () => {
    expect(passwordFaults(`Aa1!${'x'.repeat(253)}`, strict)).toEqual([
      'too long: Cognito takes at most 256 characters',
    ]);
  });
});

describe('policyStrength', () => {
  it('grows with length and with required classes', () => {
    expect(policyStrength(lenient).word).toBe('Weak');
    expect(policyStrength(strict).word).toBe('Good');
    expect(policyStrength({ ...strict, passwordMinLength: 14 }).word).toBe('Strong');
  });
});
