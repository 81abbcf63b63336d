import { describe, expect, it } from 'vitest';
import type { AuditAction, AuditEntry, AuditOutcome, FactsOf } from './events';
import { phrases } from './events-phrases';
import { sentence, sentenceParts } from './events-sentence';

const ann = { id: 'ann', name: 'Ann', role: 'operator' };
const inPool = { connection: 'aws', region: 'eu-central-1', pool: 'eu-central-1_abc' };

function told<A extends AuditAction>(action: A, facts: FactsOf<A>, more: Partial<AuditEntry> = {}) {
  const outcome: AuditOutcome = 'success';
  return sentence({
    actor: ann,
    action,
    facts,
    target: {},
    outcome,
    errorCode: undefined,
    errorText: undefined,
    ...more,
  });
}

describe('an entry reads as a sentence', () => {
  it.each([
    [
      told('call.CreateUserPool', { name: 'Shop' }, { target: inPool }),
      'Ann created the user pool Shop (eu-central-1_abc).',
    ],
    [told('pools.delete', { name: 'Shop' }, { target: inPool }), 'Ann deleted the user pool Shop (eu-central-1_abc).'],
    [told('pools.delete', {}, { target: inPool }), 'Ann deleted the user pool eu-central-1_abc.'],
    [
      told('clients.revealSecret', { name: 'Web' }, { target: { ...inPool, id: '4fk' } }),
      'Ann looked at the secret of the app client Web (4fk) of the pool eu-central-1_abc.',
    ],
    [
      told('clients.signIn', { name: 'Web', flow: 'adminPassword' }, { target: { ...inPool, id: '4fk' } }),
      'Ann tried out signing in to the app client Web (4fk) of the pool eu-central-1_abc by server-side sign-in.',
    ],
    [
      told('users.setEnabled', { enabled: false }, { target: { ...inPool, id: 'bob' } }),
      'Ann disabled the user bob in the pool eu-central-1_abc.',
    ],
    [
      told('team.changeRole', { member: 'bob@example.com', role: 'support' }),
      'Ann changed the role of bob@example.com to support.',
    ],
    [told('access.signIn', { way: 'sso', provider: 'Okta' }), 'Ann signed in through single sign-on of Okta.'],
    [
      told('access.signInFailed', { reason: 'unknown' }, { actor: { id: '', name: '', role: '' }, outcome: 'failure' }),
      'Someone failed to sign in: no such account.',
    ],
    [
      told(
        'access.signInFailed',
        { name: 'ann@example.com', reason: 'code' },
        { actor: { id: '', name: '', role: '' } },
      ),
      'Someone failed to sign in as ann@example.com: wrong code.',
    ],
    [
      told('access.denied', { what: 'see the activity log' }, { outcome: 'denied', errorCode: 'forbidden' }),
      'Ann tried to see the activity log and was refused: Your role does not allow this.',
    ],
    [
      told('pools.delete', {}, { target: inPool, outcome: 'denied', errorCode: 'forbidden' }),
      'Ann tried to delete the user pool eu-central-1_abc and was refused: Your role does not allow this.',
    ],
    [
      told(
        'users.delete',
        {},
        {
          target: { ...inPool, id: 'bob' },
          outcome: 'failure',
          errorCode: 'notFound',
          errorText: 'UserNotFoundException',
        },
      ),
      'Ann tried to delete the user bob in the pool eu-central-1_abc and failed: Cognito does not have this (UserNotFoundException).',
    ],
    [
      told('clients.add', { name: 'Web' }, { target: inPool, outcome: 'pending' }),
      'Ann tried to add the app client Web of the pool eu-central-1_abc; nobody knows whether it was done.',
    ],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

const outcomes: AuditOutcome[] = ['pending', 'success', 'failure', 'denied', 'unknown'];
const actions = Object.keys(phrases);

describe.each(actions)('%s', (action) => {
  it.each(outcomes)('is a whole sentence, also with nothing known of it: %s', (outcome) => {
    for (const target of [{}, { ...inPool, kind: 'x', id: 'the-id' }]) {
      const entry = { actor: ann, action, facts: {}, target, outcome, errorCode: undefined, errorText: undefined };
      expect(sentence(entry)).toMatch(/^Ann [a-z].*[^ ]\.$/);
      expect(sentence(entry)).not.toMatch(/ {2}| [.,:;]|undefined|\(\)/);
    }
  });
});

it('names an act that only a newer Pooldeck knows', () => {
  const entry = { actor: ann, action: 'moon.land', facts: {}, target: {}, errorCode: undefined, errorText: undefined };
  expect(sentence({ ...entry, outcome: 'success' })).toBe('Ann did moon.land.');
});

it('keeps what others chose apart from our own words', () => {
  const name = 'x and was refused';
  const parts = sentenceParts({
    ...{ actor: ann, action: 'pools.delete', facts: { name }, target: inPool, outcome: 'success' },
    ...{ errorCode: undefined, errorText: undefined },
  });
  expect(parts).toContainEqual({ value: name });
});
