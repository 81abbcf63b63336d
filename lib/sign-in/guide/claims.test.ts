import { describe, expect, it } from 'vitest';
import { explainClaim, isOfMachine } from './claims';

describe('where a claim comes from', () => {
  it.each([
    ['sub', 'id', 'Cognito'],
    ['sub', 'access', 'Cognito'],
    ['cognito:groups', 'access', 'group'],
    ['aud', 'id', 'app client'],
    ['client_id', 'access', 'app client'],
    ['email', 'id', 'attribute'],
    ['email_verified', 'id', 'attribute'],
    ['custom:team', 'id', 'attribute'],
    // A trigger's: names of nobody, and what Cognito puts into the other token only.
    ['plan', 'id', 'trigger'],
    ['plan', 'access', 'trigger'],
    ['email', 'access', 'trigger'],
    ['custom:team', 'access', 'trigger'],
    ['email_verified', 'access', 'trigger'],
    ['aud', 'access', 'trigger'],
    ['scope', 'id', 'trigger'],
    ['constructor', 'id', 'trigger'],
  ] as const)('%s in the %s token: %s', (claim, use, from) => {
    expect(explainClaim(claim, use).from).toBe(from);
  });
});

describe('a token of the app itself', () => {
  it.each(['sub', 'auth_time'])('says nothing of a person in %s', (claim) => {
    expect(explainClaim(claim, 'access', true).text).not.toMatch(/user|person/);
    expect(explainClaim(claim, 'access', true).text).not.toBe(explainClaim(claim, 'access').text);
  });

  it('is known by the user that it does not tell of', () => {
    expect(isOfMachine({ use: 'access', claims: { sub: 'c', client_id: 'c' } })).toBe(true);
    expect(isOfMachine({ use: 'access', claims: { sub: 's', client_id: 'c', username: 'ann' } })).toBe(false);
    expect(isOfMachine({ use: 'id', claims: { sub: 's', aud: 'c' } })).toBe(false);
  });
});
