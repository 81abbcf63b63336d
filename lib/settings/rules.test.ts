import { describe, expect, it } from 'vitest';
import { clientProblems, type Problem, poolProblems } from '@/lib/settings/problems';
import { clientRules, poolRules } from '@/lib/settings/rules';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';
import { type ClientExample, clientExamples } from '@/lib/testing/rules/client-examples';
import type { PoolExample } from '@/lib/testing/rules/example';
import { poolExamples } from '@/lib/testing/rules/pool-examples';

function inPool({ around, ...values }: PoolExample['breaks']): Problem[] {
  return poolProblems({ ...poolDefaults('notes'), ...values }, around);
}

function inClient({ around, pool, ...values }: ClientExample['breaks']): Problem[] {
  const beside = { ...poolDefaults('notes'), ...pool };
  return clientProblems({ ...clientDefaults('web'), ...values }, beside, around);
}

/** Says what is wrong and what to do: at least two sentences, or one that asks for something. */
function readsWell({ message }: Problem) {
  expect(message).toMatch(/^[\p{Lu}\p{Ll}].*\.$/su);
  expect(message.length).toBeGreaterThan(25);
  expect(message.length).toBeLessThan(220);
}

describe('rules of a pool', () => {
  it('have an example each, and an id of their own', () => {
    expect(Object.keys(poolExamples).sort()).toEqual(poolRules.map(({ id }) => id).sort());
  });

  it.each(poolRules)('$id', ({ id, level, settings }) => {
    const broken = inPool(poolExamples[id]?.breaks ?? {}).filter(({ rule }) => rule === id);
    expect(broken).not.toEqual([]);
    for (const problem of broken) {
      expect(problem).toMatchObject({ level, settings });
      readsWell(problem);
    }
    const passing = inPool(poolExamples[id]?.passes ?? {});
    expect(passing.filter(({ rule }) => rule === id)).toEqual([]);
    // What passes is within bounds, too: the example is about this rule.
    expect(passing.filter(({ rule }) => rule === 'bounds')).toEqual([]);
  });
});

describe('rules of an app client', () => {
  it('have an example each, and an id of their own', () => {
    expect(Object.keys(clientExamples).sort()).toEqual(clientRules.map(({ id }) => id).sort());
  });

  it.each(clientRules)('$id', ({ id, level, settings }) => {
    const broken = inClient(clientExamples[id]?.breaks ?? {}).filter(({ rule }) => rule === id);
    expect(broken).not.toEqual([]);
    for (const problem of broken) {
      expect(problem).toMatchObject({ level, settings });
      readsWell(problem);
    }
    const passing = inClient(clientExamples[id]?.passes ?? {});
    expect(passing.filter(({ rule }) => rule === id)).toEqual([]);
    expect(passing.filter(({ rule }) => rule === 'bounds')).toEqual([]);
  });
});

describe('defaults', () => {
  it('break no rule, and warn of nothing but MFA and the fifty mails', () => {
    expect(inPool({}).map(({ rule }) => rule)).toEqual(['mfa-off', 'fifty-mails-a-day']);
    expect(inClient({})).toEqual([]);
  });
});
