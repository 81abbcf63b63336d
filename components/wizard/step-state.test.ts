import { describe, expect, it } from 'vitest';
import { type Blueprint, newBlueprint } from '@/lib/blueprint/blueprint';
import { blueprintProblems } from '@/lib/blueprint/blueprint-problems';
import { clientDefaults } from '@/lib/settings/values';
import { stepStateOf } from './step-state';
import type { WizardStepId } from './wizard-steps';

const fresh = newBlueprint('notes');
const state = (step: WizardStepId, blueprint: Blueprint, visited: string[] = []) =>
  stepStateOf(step, blueprint, blueprintProblems(blueprint), visited);

describe('stepStateOf', () => {
  it('tells steps that were opened from others', () => {
    expect(state('policies', fresh)).toEqual({ kind: 'open', words: 'Not visited' });
    expect(state('policies', fresh, ['policies'])).toEqual({ kind: 'visited', words: 'Defaults kept' });
    expect(state('name', fresh, ['name']).words).toBe('Defaults kept');
  });

  it('counts what differs from the default and applies', () => {
    const pool = { ...fresh.pool, passwordMinLength: 12, passwordSymbols: false, domainPrefix: 'left-over' };
    expect(state('policies', { ...fresh, pool }).words).toBe('2 changed');
    expect(state('domain', { ...fresh, pool }).words).toBe('Not visited');
  });

  it('shows a problem before the step was opened, and all of them at the review', () => {
    const broken: Blueprint = {
      ...fresh,
      pool: { ...fresh.pool, passwordMinLength: 2 },
      clients: [clientDefaults('')],
    };
    expect(state('policies', broken)).toEqual({ kind: 'problem', words: '1 problem' });
    expect(state('clients', broken).kind).toBe('problem');
    expect(state('review', broken).words).toBe('2 problems');
  });

  it('counts app clients', () => {
    expect(state('clients', { ...fresh, clients: [clientDefaults('web')] }).words).toBe('1 in all');
    expect(state('clients', fresh, ['clients']).words).toBe('None');
  });
});
