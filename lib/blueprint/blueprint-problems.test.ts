import { describe, expect, it } from 'vitest';
import { tutorials } from '@/lib/testing/tutorials';
import { blueprintProblems } from './blueprint-problems';

describe('branding styles', () => {
  const { pool, clients } = tutorials.emailSignIn;
  const rulesOf = (count: number, managedLoginVersion: '1' | '2') =>
    blueprintProblems({
      ...tutorials.emailSignIn,
      pool: { ...pool, managedLoginVersion },
      clients: Array.from({ length: count }, () => clients).flat(),
    }).map(({ rule }) => rule);

  it('are at most twenty in a pool [doc Q26], and only managed login needs them', () => {
    expect(rulesOf(20, '2')).not.toContain('too-many-styles');
    expect(rulesOf(21, '2')).toContain('too-many-styles');
    expect(rulesOf(21, '1')).not.toContain('too-many-styles');
  });
});
