import 'server-only';
import type { Kysely } from 'kysely';
import type { Database } from '@/lib/db/schema';

/** Times of the run engine, in milliseconds. */
export interface RunPolicy {
  /** How long a silent executor keeps its run. It reports three times as often. */
  lease: number;
  /** How long a run that was left between two steps waits for a server to go on with it, before a person has to. */
  handOver: number;
  /** How long a call whose answer was lost may still take effect: only after that "not there" means "not made". */
  grace: number;
  /** Pauses between looks while that time runs; the last one repeats. */
  lookPauses: readonly number[];
  /** Pauses before a call that was throttled is sent again; after the last one the person decides. */
  retryPauses: readonly number[];
}

export const defaultPolicy: RunPolicy = {
  lease: 15_000,
  handOver: 120_000,
  grace: 15_000,
  lookPauses: [250, 500, 1_000, 2_000],
  retryPauses: [500, 1_000, 2_000, 4_000, 8_000],
};

/** What runs stand on. Tests bring their own database, clock and times. */
export interface Engine {
  db: Kysely<Database>;
  policy: RunPolicy;
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  /** Whether runs are to be left at the next step, for the next server to carry on with. */
  isStopping: () => boolean;
}
