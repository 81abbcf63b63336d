import 'server-only';
import { setupPath } from '@/lib/access/first-start';
import { listProviders } from '@/lib/access/oidc/providers';
import { watchPeers } from '@/lib/access/watch-peers';
import { listConnections } from '@/lib/config/connections';
import { env } from '@/lib/config/env';
import { listenPolicy, shownAddress } from '@/lib/config/listen-policy';
import { logConsole } from '@/lib/config/log';
import { isStopping } from '@/lib/config/stopping';
import { database, databasePlace } from '@/lib/db/client';
import { takeDataFolder } from '@/lib/db/data-folder';
import { PooldeckError } from '@/lib/errors';
import { defaultEngine } from '@/lib/runs/default-engine';
import { takeHandedOver } from '@/lib/runs/hand-over';
import { markInterruptedRuns } from '@/lib/runs/recover';
import { drainOnSignal } from './drain';
import { setFirstHeaders } from './first-headers';
import { watchTraffic } from './traffic';

/**
 * What has to be right before the first request: configuration, who may reach us, the database's schema, and the runs
 * that the last process left.
 * @throws PooldeckError `configuration`
 */
async function prepareServer(): Promise<void> {
  const policy = listenPolicy(env());
  if (!policy.ok) throw new PooldeckError('configuration', policy.message);
  listConnections();
  listProviders();
  if (env().DATABASE_URL === undefined) takeDataFolder(env().POOLDECK_DATA);
  await database();
  const engine = await defaultEngine();
  await markInterruptedRuns(engine);
  await takeHandedOver(engine);
}

/** Milliseconds between looks for runs that another replica has left when it was stopped. */
const lookForRuns = 5_000;

/** What the server does beside answering. */
async function standBy(): Promise<void> {
  if (env().NODE_ENV === 'production') logConsole();
  watchPeers();
  watchTraffic();
  drainOnSignal();
  if (env().DATABASE_URL === undefined) return;
  const engine = await defaultEngine();
  const look = () => {
    // While the database is away there is nothing to find, and the next look comes soon.
    if (!isStopping()) takeHandedOver(engine).catch(() => undefined);
  };
  setInterval(look, lookForRuns).unref();
}

/**
 * The one line a reader needs, on standard output and nowhere else: before the first owner exists it holds the token
 * that makes them. `scripts/start.mjs` passes it on once the server listens.
 */
async function tellAddress(): Promise<void> {
  process.stdout.write(`Pooldeck is at ${shownAddress(env())}${await setupPath()}\n`);
}

/** A name that means several addresses fails once for each, and the error around them has no words of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(wordsOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}

function startFailure(error: unknown): string {
  if (error instanceof PooldeckError) return error.message;
  return `${databasePlace()} cannot be opened: ${wordsOf(error)}`;
}

/** Prepares the server, or says in plain words on standard error what is wrong and ends the process. */
export async function startServer(): Promise<void> {
  try {
    setFirstHeaders();
    await prepareServer();
    await standBy();
    await tellAddress();
  } catch (error) {
    process.stderr.write(`Pooldeck cannot start. ${startFailure(error)}\n`);
    process.exit(1);
  }
}
