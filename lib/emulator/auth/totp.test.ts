import { expect, it } from 'vitest';
import { makeTotpSecret, matchTotp, totpCode, totpStep } from './totp.ts';

// RFC 6238, appendix B, SHA-1: the secret is the ASCII text 12345678901234567890; the last six of its eight digits.
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('agrees with RFC 6238 at %d s', (seconds, code) => {
  expect(totpCode(rfcSecret, totpStep(seconds * 1000))).toBe(code);
});

it('allows one step of drift and no more', () => {
  const now = 1_700_000_010_000;
  const code = totpCode(rfcSecret, totpStep(now));
  expect(matchTotp(rfcSecret, code, now)).toBe(totpStep(now));
  expect(matchTotp(rfcSecret, code, now + 30_000)).toBe(totpStep(now));
  expect(matchTotp(rfcSecret, code, now - 30_000)).toBe(totpStep(now));
  expect(matchTotp(rfcSecret, code, now + 60_000)).toBeUndefined();
});

it('makes secrets of 52 base32 characters', () => {
  expect(makeTotpSecret()).toMatch(/^[A-Z2-7]{52}$/);
  expect(makeTotpSecret()).not.toBe(makeTotpSecret());
});
