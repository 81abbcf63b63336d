import 'server-only';
import { type Actor, actorMay, authorise } from '@/lib/access/actor';
import type { Place } from '@/lib/blueprint/endpoints';
import { resultsOf } from '@/lib/blueprint/made';
import { resolveKnown } from '@/lib/blueprint/plan-step';
import { poolResult } from '@/lib/blueprint/pool-result';
import { type Connection, listConnections } from '@/lib/config/connections';
import type { Permission } from '@/lib/permissions';
import { madeByRun } from './carry-out';
import { defaultEngine } from './default-engine';
import type { Engine } from './engine';
import { findRun } from './read-run';
import { interruptAbandoned } from './recover';
import type { Run, RunStep } from './run';
import { placeOfRun, runsInScope } from './run-place';
import type { RunOffers, RunSummary, RunView, StepView } from './run-view';

/**
 * A run with its steps and what it has made, or undefined. A run whose executor has not been heard of is marked as
 * interrupted on the way, so that nobody watches a clock that has stopped.
 */
export async function findRunView(actor: Actor, id: string, given?: Engine): Promise<RunView | undefined> {
  authorise(actor, 'run.read');
  const engine = given ?? (await defaultEngine());
  await interruptAbandoned(engine);
  const run = await findRun(engine.db, id);
  if (!run || !actorMay(actor, 'run.read', placeOfRun(run))) return undefined;
  const connection = connectionOf(run.connection);
  const made = madeByRun(run);
  const { region, poolId } = run;
  return {
    ...pick(run),
    draftId: run.draftId,
    poolId,
    connection: { id: run.connection, title: connection?.title ?? run.connection },
    endpointUrl: connection?.endpoint,
    actorName: run.actorName,
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
    steps: run.steps.map((step) => stepView(step.sent ? step : resolveKnown(step, resultsOf(made)))),
    result: connection && poolResult(made, { place: placeOf(connection), region, poolId: made.pool?.id ?? poolId }),
    may: furtherActs(actor, run, connection),
    offers: allowed(actor, run, offersOf(run, await hasDraft(engine, run.draftId))),
  };
}

/** The newest runs, at most `limit`; `before` is the creation time of the last one of the page before. */
export async function listRuns(
  actor: Actor,
  { limit = 50, before }: { limit?: number; before?: number | undefined } = {},
  given?: Engine,
): Promise<{ runs: RunSummary[]; next: number | undefined }> {
  authorise(actor, 'run.read');
  const engine = given ?? (await defaultEngine());
  await interruptAbandoned(engine);
  const rows = await engine.db
    .selectFrom('runs')
    .selectAll('runs')
    .select(({ selectFrom, fn }) => [
      selectFrom('run_steps')
        .select(fn.countAll().as('n'))
        .whereRef('run_id', '=', 'runs.id')
        .where('state', '<>', 'skipped')
        .as('total'),
      selectFrom('run_steps')
        .select(fn.countAll().as('n'))
        .whereRef('run_id', '=', 'runs.id')
        .where('state', '=', 'done')
        .as('done'),
    ])
    .where(runsInScope(actor))
    .$if(before !== undefined, (query) => query.where('created_at', '<', before ?? 0))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const runs = rows.slice(0, limit).map((row) => ({
    ...pick(row),
    connection: { id: row.connection, title: connectionOf(row.connection)?.title ?? row.connection },
    actorName: row.actor_name,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    done: Number(row.done),
    total: Number(row.total),
  }));
  return { runs, next: rows.length > limit ? runs.at(-1)?.createdAt : undefined };
}

function pick({
  id,
  kind,
  title,
  goal,
  state,
  region,
}: Pick<Run, 'id' | 'kind' | 'title' | 'goal' | 'state' | 'region'>) {
  return { id, kind, title, goal, state, region };
}

/** A connection may have left the configuration since; its runs stay readable. */
function connectionOf(id: string): Connection | undefined {
  return listConnections().find((connection) => connection.id === id);
}

function placeOf({ kind, endpoint = '' }: Connection): Place {
  return kind === 'aws' ? { kind } : { kind, url: endpoint };
}

function stepView({
  position,
  title,
  operation,
  state,
  input,
  sent,
  attempts,
  startedAt,
  finishedAt,
  failure,
}: RunStep): StepView {
  return { position, title, operation, state, input: sent ?? input, attempts, startedAt, finishedAt, failure };
}

async function hasDraft({ db }: Engine, draftId: string | undefined): Promise<boolean> {
  if (!draftId) return false;
  return (await db.selectFrom('drafts').select('id').where('id', '=', draftId).executeTakeFirst()) !== undefined;
}

/** Of what could be done next, what this person may do. */
function allowed(actor: Actor, run: Run, offers: RunOffers): RunOffers {
  const place = placeOfRun(run);
  const mayStart = actorMay(actor, 'run.start', place);
  return {
    resume: offers.resume && mayStart,
    remove: actorMay(actor, 'run.undo', place) ? offers.remove : undefined,
    edit: offers.edit && mayStart,
  };
}

/** What this person may do with what the run has made. */
function furtherActs(actor: Actor, run: Run, connection: Connection | undefined): RunView['may'] {
  const can = (permission: Permission) => actorMay(actor, permission, placeOfRun(run));
  const writable = connection?.readOnly === false;
  return {
    revealSecrets: can('client.secret'),
    addClients: writable && can('client.create'),
    changeClients: writable && can('client.update'),
    changePool: writable && can('pool.update'),
    createUsers: writable && can('user.create'),
  };
}

export function offersOf(run: Pick<Run, 'goal' | 'state' | 'steps'>, hasDraft: boolean): RunOffers {
  const still = run.state === 'failed' || run.state === 'interrupted';
  const removed = run.state === 'done' && run.goal === 'remove';
  const { pool, clients } = madeByRun(run);
  const something = clients.length > 0 || pool !== undefined || run.steps.some(({ state }) => state === 'unknown');
  return {
    resume: still,
    remove: still && run.goal === 'make' && something ? { typed: pool?.id ?? '' } : undefined,
    edit: hasDraft && (still || removed),
  };
}
