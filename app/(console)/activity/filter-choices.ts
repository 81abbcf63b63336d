import type { FilterChoices } from '@/components/activity/activity-filters';
import type { Actor } from '@/lib/access/actor';
import { auditChoices } from '@/lib/audit/audit-choices';
import { actTitle } from '@/lib/audit/events-sentence';

/** What the menus of the filters offer: only what is in the log. */
export async function filterChoices(actor: Actor): Promise<Required<FilterChoices>> {
  const { people, actions, pools } = await auditChoices(actor);
  return {
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    actions: actions
      .map((action) => ({ value: action, label: actTitle(action) }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
    pools: pools.map(({ connection, pool }) => ({ value: `${connection}/${pool}`, label: `${pool} (${connection})` })),
  };
}
