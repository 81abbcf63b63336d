'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ClientFields } from '@/components/clients/client-fields';
import { ClientTypePicker } from '@/components/clients/client-type-picker';
import { Button } from '@/components/ui/button';
import type { ClientType } from '@/lib/blueprint/client-types';
import { presets } from '@/lib/blueprint/presets';
import type { ClientValues } from '@/lib/settings/client-settings';
import { clientDefaults } from '@/lib/settings/values';
import { ClientList } from './client-list';
import { ResourceServers } from './resource-servers';
import { useWizard } from './wizard-provider';
import { stepHref } from './wizard-steps';

/** App clients: the list, or one of them (`?client=2`), or a new one (`?client=new`). */
export function ClientsStep() {
  const { draft, blueprint, setClients, setResourceServers, visited, visit } = useWizard();
  const [returning] = useState(() => visited.includes('clients'));
  const [added, setAdded] = useState<number>();
  const router = useRouter();
  const chosen = useSearchParams().get('client');
  const heading = useFocusOnChange(chosen);
  const list = stepHref(draft.id, 'clients');
  useEffect(() => visit('clients'), [visit]);

  function add({ id, values }: ClientType) {
    const name = freeName(id === 'other' ? 'app' : id, blueprint.clients);
    setAdded(blueprint.clients.length);
    const client = { ...clientDefaults(name), ...structuredClone(values) };
    setClients((clients) => [...clients, id === 'm2m' ? { ...client, oauthScopes: machineScopes() } : client]);
    router.replace(`${list}?client=${blueprint.clients.length + 1}`);
  }

  /** Machines need a custom scope: those of the draft's APIs, or of the one that the preset brings along. */
  function machineScopes(): string[] {
    const own = blueprint.resourceServers ?? [];
    const servers =
      own.length > 0 ? own : (presets.find((preset) => preset.id === 'm2m')?.build('').resourceServers ?? []);
    if (own.length === 0) setResourceServers(servers);
    return servers.flatMap(({ identifier, scopes }) => scopes.map((scope) => `${identifier}/${scope.name}`));
  }

  const index = Number(chosen) - 1;
  const client = chosen === null ? undefined : blueprint.clients[index];
  const title = client
    ? `App client ${client.clientName || index + 1}`
    : chosen === 'new'
      ? 'New app client'
      : 'All app clients';
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-lg font-semibold wrap-anywhere outline-none">
        {title}
      </h2>
      {client ? (
        <OneClient
          key={index}
          index={index}
          client={client}
          tellAll={returning && added !== index}
          onDone={() => router.push(list)}
        />
      ) : chosen === 'new' ? (
        <ClientTypePicker onPick={add} onCancel={() => router.push(list)} />
      ) : (
        <>
          <ClientList />
          <ResourceServers />
        </>
      )}
    </>
  );
}

/** Focuses the heading when another view opens under it; at first the step's own heading has the focus. */
function useFocusOnChange(view: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [view]);
  return heading;
}

interface OneClientProps {
  index: number;
  client: ClientValues;
  /** Whoever comes back is told everything at once; a new client's fields get a chance first. */
  tellAll: boolean;
  onDone: () => void;
}

function OneClient({ index, client, tellAll, onDone }: OneClientProps) {
  const { blueprint, problems, setClients } = useWizard();
  return (
    <div className="space-y-6">
      <ClientFields
        client={client}
        pool={blueprint.pool}
        problems={problems.filter((problem) => problem.client === index)}
        tellAll={tellAll}
        onChange={(id, value) =>
          setClients((clients) => clients.map((each, at) => (at === index ? { ...each, [id]: value } : each)))
        }
      />
      <Button onClick={onDone}>Back to all app clients</Button>
    </div>
  );
}

/** `web`, else `web-2`, `web-3` … */
function freeName(wanted: string, clients: readonly ClientValues[]): string {
  const taken = new Set(clients.map(({ clientName }) => clientName));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
