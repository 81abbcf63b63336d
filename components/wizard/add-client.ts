import type { Blueprint } from '@/lib/blueprint/blueprint';
import type { ClientType } from '@/lib/blueprint/client-types';
import { presets } from '@/lib/blueprint/presets';
import type { ClientValues } from '@/lib/settings/client-settings';
import { clientDefaults } from '@/lib/settings/values';

/** The blueprint with one more app client of that kind, under a name that is still free. */
export function withNewClient(blueprint: Blueprint, { id, values }: ClientType): Blueprint {
  const name = freeName(id === 'other' ? 'app' : id, blueprint.clients);
  const client = { ...clientDefaults(name), ...structuredClone(values) };
  if (id !== 'm2m') return { ...blueprint, clients: [...blueprint.clients, client] };
  // Machines need a custom scope: those of the draft's APIs, or of the one that the preset brings along.
  const resourceServers = blueprint.resourceServers?.length ? blueprint.resourceServers : presetApis();
  const oauthScopes = resourceServers.flatMap((api) => api.scopes.map((scope) => `${api.identifier}/${scope.name}`));
  return { ...blueprint, resourceServers, clients: [...blueprint.clients, { ...client, oauthScopes }] };
}

function presetApis() {
  return presets.find((preset) => preset.id === 'm2m')?.build('').resourceServers ?? [];
}

/** `web`, else `web-2`, `web-3` … */
function freeName(wanted: string, clients: readonly ClientValues[]): string {
  const taken = new Set(clients.map(({ clientName }) => clientName));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
