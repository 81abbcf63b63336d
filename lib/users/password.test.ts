import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFaults } from '@/components/settings/password-check';
import { generatePassword } from './password';

describe('generatePassword', () => {
  it('meets the strictest policy of every length that Cognito allows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 99 }), (passwordMinLength) => {
        const every = {
          passwordUppercase: true,
          passwordLowercase: true,
          passwordNumbers: true,
          passwordSymbols: true,
        };
        const password = generatePassword(passwordMinLength);
        return passwordFaults(password, { ...every, passwordMinLength }).length === 0 && !/\s/.test(password);
      }),
    );
  });

  it('holds no character that is easily misread, and is never the same twice', () => {
    const made = Array.from({ length: 500 }, () => generatePassword(8));
    expect(made.join('')).not.toMatch(/[0O1lI]/);
    expect(new Set(made).size).toBe(500);
    expect(made.every((password) => password.length === 16)).toBe(true);
  });

  it('uses every letter about equally often', () => {
    const letters = Array.from({ length: 2000 }, () => generatePassword(8))
      .join('')
      .replace(/[^a-z]/g, '');
    const counts = [...'abcdefghijkmnopqrstuvwxyz'].map((letter) => letters.split(letter).length - 1);
    const mean = letters.length / counts.length;
    // More than six standard deviations: an honest generator is outside once in a hundred million runs.
    expect(Math.min(...counts)).toBeGreaterThan(mean * 0.7);
    expect(Math.max(...counts)).toBeLessThan(mean * 1.3);
  });
});
