import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import { planClient, planCreation } from '@/lib/blueprint/plan';
import * as gateway from '@/lib/cognito/branding';
import { getConnection } from '@/lib/config/connections';
import { faultKinds } from '@/lib/testing/fault-proxy';
import { actor, type RunWorld, runWorld } from '@/lib/testing/run-world';
import { tutorials } from '@/lib/testing/tutorials';
import { madeByRun } from './carry-out';
import { findGone } from './find-gone';
import type { Run } from './run';
import { continueRun, removeRun, resumeRun, startRun } from './start-run';

let world: RunWorld;
beforeAll(async () => {
  world = await runWorld();
});
afterAll(() => world.close());

/** Two clients with login pages and one without, on a domain of that name. */
function blueprint(id: string, managedLoginVersion: '1' | '2' = '2'): Blueprint {
  const { pool, clients } = tutorials.emailSignIn;
  const all = [...clients, ...clients, ...tutorials.notes.clients];
  return {
    ...tutorials.emailSignIn,
    pool: { ...pool, name: id, domainPrefix: id, managedLoginVersion },
    clients: all,
  };
}
const planOf = (id: string, version?: '1' | '2') => planCreation(blueprint(id, version), { runTag: id });

/** For each client that the run made, in order, the style it has, asked past the proxy. */
async function stylesThere(run: Run): Promise<(string | undefined)[]> {
  globalThis.pooldeckProcessWide?.delete('buckets');
  const target = { connection: getConnection('far'), region: 'us-east-1' };
  const { pool, clients } = madeByRun(run);
  const poolId = pool?.id ?? run.poolId ?? '';
  const found: (string | undefined)[] = [];
  for (const { id } of clients) {
    const style = await findGone(gateway.describeStyle(target, { poolId, clientId: id }));
    found.push(style?.ManagedLoginBrandingId);
  }
  return found;
}

async function persist(run: Run, again: typeof resumeRun): Promise<Run> {
  let now = run;
  for (let clicks = 0; now.state !== 'done' && clicks < 4; clicks += 1) {
    await again(now.id, world.engine);
    now = await world.settled(now.id);
  }
  return now;
}

const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('a pool under managed login', () => {
  it('is made with a style for each client with login pages', async () => {
    const run = await world.start('styled', planOf('styled'));
    expect(run.state).toBe('done');
    expect(await stylesThere(run)).toEqual([uuid, uuid, undefined]);
    expect(madeByRun(run).styles.map(({ id }) => id)).toEqual((await stylesThere(run)).slice(0, 2));
  });

  it.each(faultKinds)('CreateManagedLoginBranding: %s, then resumed → one style each', async (kind) => {
    const id = `styled-${kind.replace(' ', '-')}`;
    world.proxy.begin({ operation: 'CreateManagedLoginBranding', nth: 2, kind });
    const run = await persist(await world.start(id, planOf(id)), resumeRun);
    // A call that was still on its way must have arrived before anyone counts.
    await world.proxy.arrived();
    expect(world.proxy.hits()).toBe(1);
    expect(run.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(await stylesThere(run)).toEqual([uuid, uuid, undefined]);
  });

  it.each(faultKinds)('CreateManagedLoginBranding: %s, then removed → nothing left', async (kind) => {
    const id = `bare-${kind.replace(' ', '-')}`;
    world.proxy.begin({ operation: 'CreateManagedLoginBranding', nth: 1, kind });
    await world.start(id, planOf(id));
    await removeRun(id, world.engine);
    await world.proxy.arrived();
    await persist(await world.settled(id), removeRun);
    const { pools } = await world.there(id);
    expect(pools).toHaveLength((await world.settled(id)).goal === 'remove' ? 0 : 1);
  });

  it('takes a style that somebody else was quicker to make for the one that was wanted', async () => {
    world.proxy.begin({ operation: 'CreateManagedLoginBranding', nth: 1, kind: 'refused' });
    const stuck = await world.start('quicker', planOf('quicker'));
    const { pool, clients } = madeByRun(stuck);
    const input = { UserPoolId: pool?.id, ClientId: clients[0]?.id, UseCognitoProvidedValues: true };
    const target = { connection: getConnection('far'), region: 'us-east-1' };
    const { ManagedLoginBrandingId } = await gateway.createStyle(target, input);
    const run = await persist(stuck, resumeRun);
    expect(run.state).toBe('done');
    expect((await stylesThere(run))[0]).toBe(ManagedLoginBrandingId);
  });

  it('that is edited to the classic pages gives its styles back', async () => {
    world.proxy.begin({ operation: 'CreateUserPoolDomain', nth: 1, kind: 'refused' });
    const stuck = await world.start('classic-after-all', planOf('classic-after-all'));
    expect(await stylesThere(stuck)).toEqual([uuid, uuid, undefined]);
    await continueRun('classic-after-all', { plan: planOf('classic-after-all', '1') }, world.engine);
    const run = await world.settled('classic-after-all');
    expect(run.state).toBe('done');
    expect(await stylesThere(run)).toEqual([undefined, undefined, undefined]);
  });
});

it('an app client added to such a pool gets its style, though an answer is lost on the way', async () => {
  const made = await world.start('adding', planOf('adding'));
  const poolId = madeByRun(made).pool?.id ?? '';
  const [client] = tutorials.emailSignIn.clients;
  if (!client) throw new Error('The tutorial has no client.');
  world.proxy.begin({ operation: 'CreateManagedLoginBranding', nth: 1, kind: 'lost' });
  const plan = planClient(poolId, client, blueprint('adding').pool);
  const run = { ...world.newRun('added', plan), kind: 'client' as const, draftId: undefined, poolId };
  await startRun(run, actor, world.engine);
  const settled = await world.settled('added');
  expect(settled.state).toBe('done');
  expect(await stylesThere(settled)).toEqual([uuid]);
});
