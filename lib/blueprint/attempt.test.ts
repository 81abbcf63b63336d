import { describe, expect, it } from 'vitest';
import { type Attempt, isReplaced, leavesSomething, phraseMade, planAfter } from './attempt';
import { newBlueprint } from './blueprint';
import { type Made, nothingMade } from './made';
import { planCreation } from './plan';
import { presets } from './presets';

const [preset] = presets;
const blueprint = preset?.build('Notes') ?? newBlueprint('Notes');
const plan = planCreation(blueprint, { runTag: 'run1' });
const sent = plan.steps[0]?.input ?? {};
const pool = { id: 'eu-west-1_AbC123', arn: undefined, sent };
const attempt = (made: Partial<Made>, rest: Partial<Attempt> = {}): Attempt => ({
  goal: 'make',
  made: { ...nothingMade, ...made },
  unknown: [],
  ...rest,
});

describe('planAfter', () => {
  it('is the whole plan before the first attempt, and after one that made nothing', () => {
    expect(planAfter(undefined, plan)).toEqual(plan);
    expect(planAfter(attempt({}), plan)).toEqual(plan);
  });

  it('is what is left, with the id of the pool that is there', () => {
    const { steps } = planAfter(attempt({ pool }), plan);
    expect(steps.map(({ operation }) => operation)).toEqual(plan.steps.slice(1).map(({ operation }) => operation));
    expect(steps.map(({ input }) => input.UserPoolId)).toEqual(steps.map(() => 'eu-west-1_AbC123'));
  });

  it('keeps the reference where another pool takes the place of the first', () => {
    const other = planCreation({ ...blueprint, pool: { ...blueprint.pool, caseSensitive: true } }, { runTag: 'run1' });
    const { steps } = planAfter(attempt({ pool }), other);
    expect(isReplaced(steps)).toBe(true);
    expect(steps.at(-1)?.input.UserPoolId).toEqual({ $ref: 'userPoolId' });
  });
});

describe('what an attempt leaves', () => {
  it('is something as soon as there is a pool, or may be one', () => {
    expect(leavesSomething(attempt({}))).toBe(false);
    expect(leavesSomething(attempt({ pool }))).toBe(true);
    expect(leavesSomething(attempt({}, { unknown: ['CreateUserPool'] }))).toBe(true);
  });

  it('reads as a part of a sentence', () => {
    const client = { id: 'c', step: 'client-1', hasSecret: false, sent: {} };
    const domain = { name: 'notes', cloudFrontDomain: undefined, sent: {} };
    expect(phraseMade(nothingMade)).toBeUndefined();
    expect(phraseMade({ ...nothingMade, pool })).toBe('the user pool eu-west-1_AbC123');
    expect(phraseMade({ pool, clients: [client, client], resourceServers: [{}], styles: [], domains: [domain] })).toBe(
      'the user pool eu-west-1_AbC123 with 2 app clients, one API and the domain notes',
    );
  });
});
