import type { TestProject } from 'vitest/node';
import { postgresPrograms } from '../../scripts/postgres.mjs';
import { startPostgres } from './postgres-instance';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a PostgreSQL for this run of the tests, '' when none can be had. */
    postgres: string;
  }
}

/**
 * One PostgreSQL for the whole run, in a folder that goes with it. Where none can be had its tests are skipped, with a
 * loud word; with POOLDECK_CI=1 that is a failure.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = postgresPrograms();
  if (programs) {
    const running = await startPostgres(programs);
    project.provide('postgres', running.url);
    return running.stop;
  }
  const missing = 'No PostgreSQL here (initdb and postgres): the tests of that kind of database do not run.';
  if (process.env.POOLDECK_CI === '1') throw new Error(missing);
  process.stderr.write(`\n  !! SKIPPED: ${missing}\n\n`);
  project.provide('postgres', '');
  return undefined;
}
