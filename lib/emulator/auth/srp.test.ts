import { describe, expect, it } from 'vitest';
import { clientPrime, createSrpClient } from '../testing/srp-client.ts';
import { generatorPower, groupPrime, modularPower } from './modular-power.ts';
import { makeVerifier, parsePublicA, passwordMatches, proofHolds, startExchange } from './srp.ts';

const poolId = 'eu-central-1_Ab3dE6gHi';
const secretBlock = Buffer.from('any opaque bytes of the server').toString('base64');

function signIn(registered: string, typed: string, userId = 'alice') {
  const kept = makeVerifier(poolId, userId, registered);
  const client = createSrpClient();
  const exchange = startExchange(kept.verifier);
  const parameters = { USER_ID_FOR_SRP: userId, SALT: kept.salt, SRP_B: exchange.publicB, SECRET_BLOCK: secretBlock };
  const answer = client.answer(poolId, typed, parameters, new Date());
  const timestamp = answer.TIMESTAMP ?? '';
  const signature = answer.PASSWORD_CLAIM_SIGNATURE ?? '';
  const proof = { poolId, userId, publicA: client.srpA, exchange, verifier: kept.verifier, secretBlock };
  return {
    holds: proofHolds({ ...proof, timestamp, signature }),
    holdsLater: proofHolds({ ...proof, timestamp: `${timestamp} `, signature }),
  };
}

describe('SRP against an independent client [amazon-cognito-identity-js AuthenticationHelper]', () => {
  it('uses the same 3072-bit prime', () => {
    expect(groupPrime).toBe(clientPrime);
  });

  it('accepts the right password, whatever its characters', () => {
    for (const password of ['Correct-Horse-1', 'Ünïcode-Pässwörd-1', '日本語のパスワードA1!', ' ~`"\\<>1aA']) {
      expect(signIn(password, password)).toEqual({ holds: true, holdsLater: false });
    }
  });

  it('holds over many exchanges, so that no padding of a leading zero or high bit is wrong', () => {
    for (let round = 0; round < 40; round += 1)
      expect(signIn(`Pass-${round}-word`, `Pass-${round}-word`).holds).toBe(true);
  });

  it('refuses a wrong password', () => {
    expect(signIn('Correct-Horse-1', 'correct-Horse-1').holds).toBe(false);
  });

  it('refuses A = 0 mod N, which would make the shared secret known to all', () => {
    expect(parsePublicA('0')).toBeUndefined();
    expect(parsePublicA((groupPrime * 2n).toString(16))).toBeUndefined();
    expect(parsePublicA('no hex')).toBeUndefined();
    expect(parsePublicA('2')).toBe(2n);
  });
});

describe('verifiers', () => {
  it('match only their own password, user and pool', () => {
    const kept = makeVerifier(poolId, '__proto__', 'Secret-1');
    expect(passwordMatches(poolId, '__proto__', 'Secret-1', kept)).toBe(true);
    expect(passwordMatches(poolId, '__proto__', 'Secret-2', kept)).toBe(false);
    expect(passwordMatches(poolId, 'other', 'Secret-1', kept)).toBe(false);
    expect(passwordMatches('eu-central-1_other', '__proto__', 'Secret-1', kept)).toBe(false);
  });

  it('never repeat a salt', () => {
    expect(makeVerifier(poolId, 'a', 'Secret-1').salt).not.toBe(makeVerifier(poolId, 'a', 'Secret-1').salt);
  });

  it('rest on powers that agree with square-and-multiply', () => {
    for (const hex of ['00', '01', 'ff', '0100', 'f'.repeat(64), `80${'0'.repeat(62)}`]) {
      expect(generatorPower(Buffer.from(hex, 'hex'))).toBe(modularPower(2n, BigInt(`0x${hex}`)));
    }
    expect(() => generatorPower(new Uint8Array(33))).toThrow(RangeError);
  });
});
