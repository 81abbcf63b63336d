import type { ProblemLink } from '@/components/settings/problem-list';
import { fieldId } from '@/components/settings/setting-field';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import type { BlueprintProblem } from '@/lib/blueprint/blueprint-problems';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import { type PoolSettingId, poolSettings } from '@/lib/settings/pool-settings';
import { stepHref } from './wizard-steps';

/** The address of a pool's setting in the wizard. */
const settingHref = (draftId: string, section: BlueprintProblem['section'], id: string) =>
  `${stepHref(draftId, section)}#${fieldId(id)}`;

/** The address of one app client in the wizard, or of one of its settings. Counts from 0, as the blueprint does. */
export const clientHref = (draftId: string, index: number, id?: string) =>
  `${stepHref(draftId, 'clients')}?client=${index + 1}${id ? `#${fieldId(id)}` : ''}`;

/** A problem as a link to the field where it is put right. */
export function problemLink(draftId: string, problem: BlueprintProblem, { clients }: Blueprint): ProblemLink {
  const { section, client, settings, message, index } = problem;
  const [id = ''] = settings;
  const entry = index === undefined ? '' : ` (entry ${index + 1})`;
  if (client === undefined) {
    const label = poolSettings[id as PoolSettingId]?.label ?? 'App clients';
    return { href: settingHref(draftId, section, id), label: label + entry, message };
  }
  const name = clients[client]?.clientName || `App client ${client + 1}`;
  const label = clientSettings[id as ClientSettingId]?.label ?? 'App client';
  return { href: clientHref(draftId, client, id), label: `${name}, ${label}${entry}`, message };
}
