import 'server-only';
import type { Engine } from './engine';
import { launch } from './executor';
import { takeRun } from './lease';

/**
 * Carries on with runs that a server which was told to stop has left between two steps: at the start of a server, and
 * now and then on each replica. Of several that try, one gets a run. Gives the number taken.
 */
export async function takeHandedOver(engine: Engine): Promise<number> {
  const left = await engine.db
    .selectFrom('runs')
    .select('id')
    .where('state', '=', 'running')
    .where('lease', '=', '')
    .execute();
  const leases = await Promise.all(left.map(({ id }) => takeRun(engine, id, {})));
  const taken = leases.filter((lease) => lease !== undefined);
  for (const lease of taken) launch(engine, lease);
  return taken.length;
}
