import { describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { errorView } from '@/lib/result';
import type { StepView } from '@/lib/runs/run-view';
import { phraseDuration, runSentence, runWords, stepWords } from './run-words';

const step = (state: StepView['state']): StepView => ({
  position: 1,
  title: 'Create',
  operation: 'CreateUserPool',
  state,
  input: {},
  attempts: 1,
  startedAt: 1,
  finishedAt: 2,
  failure: undefined,
});

describe('runWords and stepWords', () => {
  it('tell creating from removing', () => {
    const word = (goal: 'make' | 'remove', state: 'running' | 'done') => runWords({ goal, state }).word;
    expect([word('make', 'running'), word('remove', 'running'), word('make', 'done'), word('remove', 'done')]).toEqual([
      'Creating',
      'Removing',
      'Created',
      'Removed',
    ]);
  });

  it('say of a lost answer whether somebody is looking for it', () => {
    expect(stepWords(step('unknown'), true).word).toBe('Looking what came of it');
    expect(stepWords(step('unknown'), false).word).toBe('Outcome unknown');
  });

  it('say of a call that was throttled that it is made again', () => {
    const failure = errorView(new PooldeckError('throttle', 'Rate exceeded'));
    const throttled = { ...step('pending'), failure };
    expect(stepWords(throttled, true).word).toBe('Trying again soon');
    expect(stepWords(throttled, false).word).toBe('Waiting');
  });
});

describe('runSentence', () => {
  it('does not count what was set aside', () => {
    const steps = [step('done'), step('failed'), step('skipped')];
    expect(runSentence({ goal: 'make', state: 'failed', kind: 'pool', steps })).toMatch(/^1 of 2 calls done\./);
  });
  it('names what is ready', () => {
    const run = { goal: 'make', state: 'done', steps: [step('done')] } as const;
    expect(runSentence({ ...run, steps: [...run.steps], kind: 'client' })).toBe('The app client is ready.');
  });
});

describe('phraseDuration', () => {
  it.each([
    [-3, '0 ms'],
    [79.6, '80 ms'],
    [1_240, '1.2 s'],
    [125_000, '2 min 5 s'],
  ])('%d → %s', (milliseconds, expected) => {
    expect(phraseDuration(milliseconds)).toBe(expected);
  });
});
