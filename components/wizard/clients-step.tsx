'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ClientFields } from '@/components/clients/client-fields';
import { ClientTypePicker } from '@/components/clients/client-type-picker';
import { Button } from '@/components/ui/button';
import type { ClientType } from '@/lib/blueprint/client-types';
import type { ClientValues } from '@/lib/settings/client-settings';
import { withNewClient } from './add-client';
import { ClientList } from './client-list';
import { ResourceServers } from './resource-servers';
import { useWizard } from './wizard-provider';
import { stepHref } from './wizard-steps';

/** App clients: the list, or one of them (`?client=2`), or a new one (`?client=new`). */
export function ClientsStep() {
  const { draft, blueprint, edit, store, visited, visit } = useWizard();
  const [before] = useState(() => visited.includes('clients'));
  const returning = before || store.leftover.includes('clients');
  const [added, setAdded] = useState<number>();
  const router = useRouter();
  const chosen = useSearchParams().get('client');
  const heading = useFocusOnChange(chosen);
  useEffect(() => visit('clients'), [visit]);

  const list = stepHref(draft.id, 'clients');
  const index = Number(chosen) - 1;
  const client = chosen === null ? undefined : blueprint.clients[index];
  const toList = () => router.push(list);

  function add(type: ClientType) {
    setAdded(blueprint.clients.length);
    edit((before) => withNewClient(before, type));
    router.replace(`${list}?client=${blueprint.clients.length + 1}`);
  }

  const views = {
    one: client && (
      <OneClient key={index} index={index} client={client} tellAll={returning && added !== index} onDone={toList} />
    ),
    new: <ClientTypePicker onPick={add} onCancel={toList} />,
    all: <AllClients />,
  };
  const view = client ? 'one' : chosen === 'new' ? 'new' : 'all';
  const titles = {
    one: `App client ${client?.clientName || index + 1}`,
    new: 'New app client',
    all: 'All app clients',
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-lg font-semibold wrap-anywhere outline-none">
        {titles[view]}
      </h2>
      {views[view]}
    </>
  );
}

function AllClients() {
  return (
    <>
      <ClientList />
      <ResourceServers />
    </>
  );
}

/** Focuses the heading when another view opens under it; at first the step's own heading has the focus. */
function useFocusOnChange(view: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view);
  useLayoutEffect(() => {
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
  const { blueprint, problems, edit } = useWizard();
  const change = (id: string, value: unknown) =>
    edit((before) => ({
      ...before,
      clients: before.clients.map((each, at) => (at === index ? { ...each, [id]: value } : each)),
    }));
  return (
    <div className="space-y-6">
      <ClientFields
        client={client}
        pool={blueprint.pool}
        problems={problems.filter((problem) => problem.client === index)}
        tellAll={tellAll}
        onChange={change}
      />
      <Button onClick={onDone}>Back to all app clients</Button>
    </div>
  );
}
