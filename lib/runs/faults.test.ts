import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultKind, faultKinds } from '@/lib/testing/fault-proxy';
import { fullPlan } from '@/lib/testing/full-plan';
import { type RunWorld, runWorld } from '@/lib/testing/run-world';
import type { Run } from './run';
import { removeRun, resumeRun } from './start-run';

let world: RunWorld;
beforeAll(async () => {
  world = await runWorld();
});
afterAll(() => world.close());

const calls = [
  ['CreateUserPool', 1],
  ['SetUserPoolMfaConfig', 1],
  ['CreateResourceServer', 1],
  ['CreateUserPoolClient', 1],
  ['CreateUserPoolClient', 2],
  ['CreateUserPoolClient', 3],
  ['CreateUserPoolDomain', 1],
] as const;
const removals = [
  ['DeleteUserPoolDomain', 1],
  ['UpdateUserPool', 1],
  ['DeleteUserPool', 1],
] as const;

const walk = (list: readonly (readonly [string, number])[]) =>
  list.flatMap(([operation, nth]) => faultKinds.map((kind) => [operation, nth, kind] as const));

let serial = 0;
const nextId = () => {
  serial += 1;
  return `walk-${serial}`;
};

const everything = (id: string) => ({ pools: [expect.any(String)], clients: ['job', 'web', 'web'], domains: [id] });
const nothing = { pools: [], clients: [], domains: [] };

/** Goes on as a person would, with the button that is offered, until the run is done. */
async function persist(run: Run, again: typeof resumeRun): Promise<Run> {
  let now = run;
  for (let clicks = 0; now.state !== 'done' && clicks < 4; clicks += 1) {
    expectTold(now);
    await again(now.id, world.engine);
    now = await world.settled(now.id);
  }
  return now;
}

/** A run that stands still says at which step and why, in words, with what to do. */
function expectTold(run: Run): void {
  expect(run.state).toBe('failed');
  const stuck = run.steps.filter(({ state }) => state === 'failed' || state === 'unknown');
  expect(stuck).toHaveLength(1);
  expect(stuck[0]?.failure).toMatchObject({ title: /.+/, message: /.+/, advice: /.+/ });
}

/** Refused by throttling passes without anyone noticing; what harms nobody when repeated is repeated. */
const unnoticed: readonly FaultKind[] = ['throttle', 'concurrent', 'slow'];

describe('one call broken, then resumed', () => {
  it.each(walk(calls))('%s %i: %s → one pool, one of each child', async (operation, nth, kind) => {
    const id = nextId();
    world.proxy.begin({ operation, nth, kind });
    const first = await world.start(id, fullPlan(id));
    expect(world.proxy.hits()).toBe(1);
    if (unnoticed.includes(kind)) expect(first.state).toBe('done');
    const run = await persist(first, resumeRun);
    // A call that was still on its way must have arrived before anyone counts.
    await world.proxy.arrived();
    expect(run.state).toBe('done');
    expect(await world.there(id)).toEqual(everything(id));
    expect(run.steps.every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('one call broken, then what was made is removed', () => {
  it.each(walk(calls))('%s %i: %s → nothing left', async (operation, nth, kind) => {
    const id = nextId();
    world.proxy.begin({ operation, nth, kind });
    const stuck = await world.start(id, fullPlan(id));
    if (stuck.state === 'done') return;
    await removeRun(id, world.engine);
    const run = await persist(await world.settled(id), removeRun);
    await world.proxy.arrived();
    expect(run).toMatchObject({ state: 'done', goal: 'remove' });
    expect(await world.there(id)).toEqual(nothing);
  });
});

describe('a call of the removal broken, then resumed', () => {
  it.each(walk(removals))('%s %i: %s → nothing left', async (operation, nth, kind) => {
    const id = nextId();
    const taken = fullPlan(id);
    // The last call of the plan fails, so that all there is to remove is there.
    world.proxy.begin({ operation: 'CreateUserPoolDomain', nth: 1, kind: 'lost' });
    await world.start(id, { steps: [...taken.steps, { ...poison, id: 'poison' }] });
    world.proxy.begin({ operation, nth, kind });
    await removeRun(id, world.engine);
    const run = await persist(await world.settled(id), resumeRun);
    expect(world.proxy.hits()).toBe(1);
    expect(run).toMatchObject({ state: 'done', goal: 'remove' });
    expect(await world.there(id)).toEqual(nothing);
  });
});

const poison = {
  operation: 'CreateUserPoolDomain' as const,
  title: 'A second domain, which Cognito refuses',
  input: { UserPoolId: { $ref: 'userPoolId' }, Domain: 'aws' },
  refs: ['userPoolId'],
};
