'use client';

import AppWindow from 'lucide-react/icons/app-window';
import Plus from 'lucide-react/icons/plus';
import { Badge } from '@/components/ui/badge';
import { Button, LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/components/ui/isolated';
import type { ClientValues } from '@/lib/settings/client-settings';
import { clientSettings } from '@/lib/settings/client-settings';
import { phraseValue } from '@/lib/settings/phrase';
import { clientHref } from './problem-place';
import { useWizard } from './wizard-provider';
import { stepHref } from './wizard-steps';

/** The app clients of the draft, to add, edit, duplicate and remove. */
export function ClientList() {
  const { draft, blueprint } = useWizard();
  const addHref = `${stepHref(draft.id, 'clients')}?client=new`;
  const add = (
    <LinkButton href={addHref} icon={<Plus aria-hidden />}>
      Add an app client
    </LinkButton>
  );
  if (blueprint.clients.length === 0) {
    return (
      <div className="card">
        <EmptyState icon={<AppWindow aria-hidden />} title="No app client yet" action={add}>
          Without one no app can sign people in. You can also add them after the pool is created.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="space-y-3">
      <ul className="space-y-2">
        {blueprint.clients.map((client, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clients have no identity but their place
          <ClientItem key={index} client={client} index={index} />
        ))}
      </ul>
      {add}
    </div>
  );
}

function ClientItem({ client, index }: { client: ClientValues; index: number }) {
  const { draft, problems, edit } = useWizard();
  const setClients = (change: (clients: ClientValues[]) => ClientValues[]) =>
    edit((before) => ({ ...before, clients: change(before.clients) }));
  const name = client.clientName || `App client ${index + 1}`;
  const errors = problems.filter((problem) => problem.client === index && problem.level === 'error').length;
  return (
    <li className="card flex flex-wrap items-center gap-x-4 gap-y-2 p-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="text-sm text-muted">
          {client.generateSecret ? 'With a secret' : 'Without a secret'} ·{' '}
          {client.oauthEnabled
            ? phraseValue(clientSettings.oauthFlows, client.oauthFlows)
            : phraseValue(clientSettings.authFlows, client.authFlows)}
        </p>
      </div>
      {errors > 0 && <Badge tone="danger">{errors === 1 ? '1 problem' : `${errors} problems`}</Badge>}
      <div className="flex gap-1">
        <LinkButton size="sm" href={clientHref(draft.id, index)}>
          Edit<span className="sr-only"> {name}</span>
        </LinkButton>
        <Button
          size="sm"
          onClick={() =>
            setClients((clients) => [
              ...clients,
              { ...structuredClone(client), clientName: `${client.clientName}-copy` },
            ])
          }
        >
          Duplicate<span className="sr-only"> {name}</span>
        </Button>
        <ConfirmDialog
          trigger={{ size: 'sm', variant: 'ghost', children: 'Remove', 'aria-label': `Remove ${name}` }}
          title={`Remove ${isolated(name)} from the draft?`}
          action="Remove app client"
          onConfirm={async () => {
            setClients((clients) => clients.filter((_, at) => at !== index));
            return { ok: true, data: undefined };
          }}
        >
          Its settings in this draft are lost.
        </ConfirmDialog>
      </div>
    </li>
  );
}
