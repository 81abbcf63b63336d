import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Blueprint, newBlueprint } from '@/lib/blueprint/blueprint';
import { planCreation } from '@/lib/blueprint/plan';
import { clientDefaults } from '@/lib/settings/values';
import { onEachDatabase } from '@/lib/testing/databases';
import { type FaultKind, faultKinds } from '@/lib/testing/fault-proxy';
import { mortalDatabase } from '@/lib/testing/mortal-database';
import { actor, engineOver, type RunWorld, runWorld } from '@/lib/testing/run-world';
import { madeByRun } from './carry-out';
import type { Engine } from './engine';
import { findRun } from './read-run';
import { markInterruptedRuns } from './recover';
import { continueRun, removeRun, resumeRun, startRun } from './start-run';

onEachDatabase((fresh) => {
  let world: RunWorld;
  beforeAll(async () => {
    world = await runWorld(await fresh());
  });
  afterAll(() => world.close());

  interface Choice {
    clients: string[];
    domain: boolean;
    length: number;
    required: boolean;
  }
  /** One click of the person, and what goes wrong while it is carried out. */
  interface Click {
    button: 'resume' | 'remove' | 'edit';
    choice: Choice;
    fault: { operation: string; nth: number; kind: FaultKind };
    lastWrite: number;
  }

  const choice = fc.record({
    clients: fc.array(fc.constantFrom('web', 'app'), { maxLength: 3 }),
    domain: fc.boolean(),
    length: fc.constantFrom(8, 12),
    required: fc.boolean(),
  });
  const click: fc.Arbitrary<Click> = fc.record({
    button: fc.constantFrom('resume', 'remove', 'edit'),
    choice,
    fault: fc.record({
      operation: fc.constantFrom(
        ...['CreateUserPool', 'CreateUserPoolClient', 'CreateUserPoolDomain', 'UpdateUserPool', 'DeleteUserPool'],
        ...[
          'DeleteUserPoolDomain',
          'DeleteUserPoolClient',
          'ListUserPools',
          'DescribeUserPool',
          'SetUserPoolMfaConfig',
        ],
      ),
      nth: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom(...faultKinds),
    }),
    // Mostly nobody dies.
    lastWrite: fc.oneof(
      { weight: 2, arbitrary: fc.constant(1_000) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 14 }) },
    ),
  });

  function planOf(id: string, { clients, domain, length, required }: Choice) {
    const blueprint: Blueprint = newBlueprint(id);
    Object.assign(blueprint.pool, { mfa: 'OPTIONAL', mfaMethods: ['TOTP'], passwordMinLength: length });
    if (required) blueprint.pool.requiredAttributes = ['email'];
    if (domain) Object.assign(blueprint.pool, { domainKind: 'prefix', domainPrefix: id });
    blueprint.clients = clients.map(clientDefaults);
    return planCreation(blueprint, { runTag: id });
  }

  async function press(id: string, { button, choice: edited, fault, lastWrite }: Click) {
    globalThis.pooldeckProcessWide?.delete('buckets');
    const mortal = mortalDatabase(world.engine.db, lastWrite);
    const healthy = engineOver(mortal.db);
    const sleep: Engine['sleep'] = (ms) => (mortal.isDead() ? Promise.reject(new Error()) : healthy.sleep(ms));
    const engine = { ...healthy, sleep };
    world.proxy.begin(fault);
    world.proxy.watch(() => (mortal.isDead() ? 'drop' : 'go on'));
    const plan = planOf(id, edited);
    const act = async () => {
      const { started } = await startRun(world.newRun(id, plan), actor, engine);
      if (started) return;
      if (button === 'resume') await resumeRun(id, engine);
      else if (button === 'remove') await removeRun(id, engine);
      else await continueRun(id, { plan }, engine);
    };
    await act().catch(() => undefined);
    await world.settled(id).catch(() => undefined);
    world.proxy.watch(() => 'go on');
    await markInterruptedRuns(world.engine);
  }

  let serial = 0;

  it('whatever is clicked and whatever breaks, in the end there is exactly what was asked for, or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(click, { minLength: 1, maxLength: 4 }),
        choice,
        fc.boolean(),
        async (clicks, last, keep) => {
          serial += 1;
          const id = `random-${serial}`;
          for (const each of clicks) await press(id, each);
          world.proxy.begin();
          globalThis.pooldeckProcessWide?.delete('buckets');
          const before = await findRun(world.engine.db, id);
          if (before?.state === 'done' && before.goal === 'make') {
            const { pool, clients } = madeByRun(before);
            expect(await world.there(id)).toMatchObject({
              pools: [pool?.id],
              clients: clients.map(({ sent }) => sent.ClientName).toSorted(),
            });
            return;
          }
          const plan = planOf(id, last);
          if (!before) await startRun(world.newRun(id, plan), actor, world.engine);
          else if (keep) await continueRun(id, { plan }, world.engine);
          else await removeRun(id, world.engine);
          expect(await world.settled(id)).toMatchObject({ state: 'done' });
          const made = before === undefined || keep;
          expect(await world.there(id)).toEqual({
            pools: made ? [expect.any(String)] : [],
            clients: made ? last.clients.toSorted() : [],
            domains: made && last.domain ? [id] : [],
          });
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
