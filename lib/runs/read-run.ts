import 'server-only';
import type { Kysely } from 'kysely';
import type { RunRow, RunStepRow } from '@/lib/db/runs-schema';
import type { Database } from '@/lib/db/schema';
import { PooldeckError } from '@/lib/errors';
import type { Run, RunStep } from './run';

/** The run with its journal, or undefined. */
export async function findRun(db: Kysely<Database>, id: string): Promise<Run | undefined> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const steps = await db.selectFrom('run_steps').selectAll().where('run_id', '=', id).orderBy('position').execute();
  return runOf(row, steps);
}

/** @throws PooldeckError `notFound` */
export async function getRun(db: Kysely<Database>, id: string): Promise<Run> {
  const run = await findRun(db, id);
  if (!run) throw new PooldeckError('notFound', `There is no run ${id}.`);
  return run;
}

function runOf(row: RunRow, steps: readonly RunStepRow[]): Run {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    draftId: row.draft_id || undefined,
    connection: row.connection,
    region: row.region,
    poolId: row.pool_id || undefined,
    goal: row.goal,
    state: row.state,
    nextPlan: row.next_plan === '' ? undefined : JSON.parse(row.next_plan),
    actorId: row.actor_id,
    actorName: row.actor_name,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    steps: steps.map(stepOf),
  };
}

function stepOf(row: RunStepRow): RunStep {
  return {
    position: Number(row.position),
    id: row.step_id,
    operation: row.operation as RunStep['operation'],
    title: row.title,
    input: JSON.parse(row.input),
    refs: JSON.parse(row.refs),
    state: row.state,
    sent: row.sent === '' ? undefined : JSON.parse(row.sent),
    known: JSON.parse(row.known),
    attempts: Number(row.attempts),
    answer: row.answer === '' ? undefined : JSON.parse(row.answer),
    failure: row.failure === '' ? undefined : JSON.parse(row.failure),
    startedAt: Number(row.started_at) || undefined,
    finishedAt: Number(row.finished_at) || undefined,
  };
}
