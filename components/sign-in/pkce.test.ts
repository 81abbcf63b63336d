import { expect, it } from 'vitest';
import { pkceChallenge, randomText } from './pkce';

it('makes the challenge of RFC 7636, appendix B', async () => {
  const challenge = await pkceChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
  expect(challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

it('random texts differ and fit an address', () => {
  const all = new Set(Array.from({ length: 50 }, randomText));
  expect(all.size).toBe(50);
  for (const each of all) expect(each).toMatch(/^[\w-]{43}$/);
});
