import { describe, expect, it } from 'vitest';
import { tutorials } from '@/lib/testing/tutorials';
import { blueprintToFile, parseBlueprintFile } from './blueprint-file';
import { blueprintProblems } from './blueprint-problems';
import { domainPrefix } from './domain-prefix';
import { presets } from './presets';

describe('presets', () => {
  // No preset can bring an SES identity along, and a pool without people needs no second factor.
  const unavoidable = ['fifty-mails-a-day', 'mfa-off'];
  it.each(presets)('$id is free of errors and of avoidable warnings', ({ id, build }) => {
    const rules = blueprintProblems(build('Notes')).map(({ rule }) => rule);
    expect(rules).toEqual(id === 'm2m' ? expect.arrayContaining(unavoidable) : unavoidable.slice(0, 1));
    expect(rules.length).toBeLessThanOrEqual(2);
  });

  it.each(presets)('$id gives a reason for each of its choices', ({ reasons, description }) => {
    expect(reasons.length).toBeGreaterThanOrEqual(6);
    expect(reasons.every((reason) => reason.endsWith('.') || reason.includes(': '))).toBe(true);
    expect(description).not.toBe('');
  });

  it('never share a value between two pools', () => {
    const [one, other] = [presets[0]?.build('a'), presets[0]?.build('a')];
    one?.pool.requiredAttributes.push('name');
    expect(other?.pool.requiredAttributes).not.toContain('name');
  });

  it.each(Object.entries(tutorials))('and the tutorial %s has no errors either', (_name, blueprint) => {
    expect(blueprintProblems(blueprint).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(presets)('$id survives the way through a file', ({ build }) => {
    const parsed = parseBlueprintFile(blueprintToFile(build('Notes')));
    expect(parsed).toEqual({ ok: true, blueprint: build('Notes') });
  });
});

describe('domainPrefix', () => {
  it.each(['Notes', 'AWS Cognito', 'Übungen 2024!', '日本', '-', 'a'.repeat(128), 'amazon-shop'])(
    'fits for %s',
    (name) => {
      const prefix = domainPrefix(name);
      expect(prefix).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
      expect(prefix.split('-').filter((word) => ['aws', 'amazon', 'cognito'].includes(word))).toEqual([]);
    },
  );
  it('takes the ending it is given', () => {
    expect(domainPrefix('Notes', 'K3-f9')).toBe('notes-k3f9');
  });
});
