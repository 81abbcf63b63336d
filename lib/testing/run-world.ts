import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Plan } from '@/lib/blueprint/plan-step';
import { listUserPoolClients } from '@/lib/cognito/clients';
import { describeUserPool, listUserPools } from '@/lib/cognito/pools';
import { getConnection } from '@/lib/config/connections';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import type { Engine, RunPolicy } from '@/lib/runs/engine';
import { allSettled } from '@/lib/runs/executor';
import { getRun } from '@/lib/runs/read-run';
import type { NewRun, Run } from '@/lib/runs/run';
import { startRun } from '@/lib/runs/start-run';
import type { TestEnvironment } from './environment';
import { type FaultProxy, faultProxy } from './fault-proxy';
import { type ServedCognito, servedCognito } from './served-cognito';

export const actor = { id: 'local', name: 'Local operator' };

/** Short times, so that a walk over all faults takes seconds. */
const quickPolicy: RunPolicy = {
  lease: 5_000,
  handOver: 5_000,
  grace: 120,
  lookPauses: [10, 20, 40],
  retryPauses: [2, 2, 2],
};

/** Runs against a real emulator over HTTP, with a proxy that breaks calls in between, and a look past it. */
export interface RunWorld {
  environment: TestEnvironment;
  proxy: FaultProxy;
  engine: Engine;
  /** Starts it through the proxy and waits until nothing is under way. */
  start(id: string, plan: Plan): Promise<Run>;
  /** Waits until nothing is under way, and reads the run. */
  settled(id: string): Promise<Run>;
  newRun(id: string, plan: Plan): NewRun;
  /** What is there under that pool name, asked past the proxy. */
  there(name: string): Promise<{ pools: string[]; clients: string[]; domains: string[] }>;
  close(): Promise<void>;
}

export function engineOver(db: Kysely<Database>): Engine {
  return {
    db,
    policy: quickPolicy,
    now: Date.now,
    sleep: async (milliseconds) => void (await sleep(milliseconds)),
    isStopping: () => false,
  };
}

/** `variables` lead to its database: what `fresh` of `onEachDatabase` gives. */
export async function runWorld(variables: Record<string, string> = {}): Promise<RunWorld> {
  const served: ServedCognito = await servedCognito([], {}, variables);
  const proxy = await faultProxy(served.url);
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
  const shared = { kind: 'endpoint', regions: ['us-east-1'], credentials };
  served.environment.connections([
    { ...shared, id: 'far', url: served.url },
    { ...shared, id: 'proxied', url: proxy.url },
  ]);
  const engine = engineOver(await database());
  const newRun = (id: string, plan: Plan): NewRun => ({
    ...{
      id,
      kind: 'pool',
      title: id,
      draftId: id,
      connection: 'proxied',
      region: 'us-east-1',
      poolId: undefined,
      plan,
    },
  });
  const settled = async (id: string) => {
    await allSettled();
    return getRun(engine.db, id);
  };
  return {
    environment: served.environment,
    proxy,
    engine,
    newRun,
    settled,
    async start(id, plan) {
      // The pace of a real account would make a walk over hundreds of calls take minutes.
      globalThis.pooldeckProcessWide?.delete('buckets');
      await startRun(newRun(id, plan), actor, engine);
      return settled(id);
    },
    there,
    async close() {
      await allSettled();
      await proxy.close();
      await served.close();
    },
  };
}

async function there(name: string) {
  globalThis.pooldeckProcessWide?.delete('buckets');
  const target = { connection: getConnection('far'), region: 'us-east-1' };
  const found = { pools: [] as string[], clients: [] as string[], domains: [] as string[] };
  let nextToken: string | undefined;
  do {
    const page = await listUserPools(target, { maxResults: 60, nextToken });
    for (const { Id = '', Name } of page.pools) {
      if (Name !== name) continue;
      found.pools.push(Id);
      const pool = await describeUserPool(target, Id);
      if (pool.Domain) found.domains.push(pool.Domain);
      const { clients } = await listUserPoolClients(target, { poolId: Id, maxResults: 60 });
      found.clients.push(...clients.map(({ ClientName = '' }) => ClientName));
    }
    nextToken = page.nextToken;
  } while (nextToken);
  return { ...found, clients: found.clients.toSorted() };
}
