import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import { type BlueprintProblem, blueprintProblems } from '@/lib/blueprint/blueprint-problems';
import { planCreation } from '@/lib/blueprint/plan';
import { checkRegion, getConnection } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';
import { continueRun, startRun } from '@/lib/runs/start-run';
import { noDraft } from './draft-store';
import { type Draft, findDraft } from './queries';

/**
 * Makes the pool that a draft describes: starts its run, or goes on with it when an earlier attempt got stuck. A draft
 * has one run for ever (its id is the run's), so that no number of clicks and tabs makes two pools.
 * @throws PooldeckError `invalidInput` with what is wrong, `concurrentChange` when the person reviewed an older version
 */
export async function createPool(actor: Actor, { id, version }: { id: string; version: number }): Promise<Draft> {
  const draft = await findDraft(actor, id);
  if (!draft) throw noDraft();
  if (draft.version !== version)
    throw new PooldeckError(
      'concurrentChange',
      'This draft was changed in another tab since you reviewed it. Reload to see what it says now; nothing was created.',
    );
  authorise(actor, 'pool.create', { connection: draft.connection });
  const connection = getConnection(draft.connection);
  checkRegion(connection, draft.region);
  if (connection.readOnly)
    throw new PooldeckError('readOnlyConnection', `The connection "${connection.title}" is read-only.`);
  refuseErrors(blueprintProblems(draft.blueprint, { region: draft.region }));
  const plan = planCreation(draft.blueprint, { runTag: id });
  const title = `User pool ${draft.blueprint.pool.name}`;
  const place = { connection: draft.connection, region: draft.region };
  const { started } = await startRun(
    { id, kind: 'pool', title, draftId: id, poolId: undefined, ...place, plan },
    actor,
  );
  if (!started) await continueRun(id, { plan, title });
  return draft;
}

function refuseErrors(problems: BlueprintProblem[]): void {
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  const fields = errors.map(({ section, client, settings: [setting = ''], message }) => {
    const path = client === undefined ? `${section}.${setting}` : `clients.${client}.${setting}`;
    return [path, message];
  });
  throw new PooldeckError('invalidInput', undefined, { fields: Object.fromEntries(fields) });
}
