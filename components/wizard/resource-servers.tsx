'use client';

import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { ResourceServer } from '@/lib/blueprint/resource-server';
import { ResourceServerForm } from './resource-server-form';
import { useWizard } from './wizard-provider';

const none: readonly ResourceServer[] = [];

/** APIs with scopes of their own. Machine clients cannot do without; most pools need none. */
export function ResourceServers() {
  const { blueprint, edit } = useWizard();
  const servers = blueprint.resourceServers ?? none;
  const [editing, setEditing] = useState<number>();
  const setServers = (resourceServers: ResourceServer[]) => edit((before) => ({ ...before, resourceServers }));

  const form = (index: number) => (
    <ResourceServerForm
      server={servers[index]}
      taken={servers.filter((_, at) => at !== index).map(({ identifier }) => identifier)}
      onKeep={(server) => {
        setServers(servers.toSpliced(index, 1, server));
        setEditing(undefined);
      }}
      onCancel={() => setEditing(undefined)}
    />
  );
  return (
    <Section
      className="mt-10"
      title="APIs"
      description="Scopes of your own belong to a resource server, Cognito’s word for an API. Apps for machines need one; others may."
    >
      <ul className="space-y-2 not-empty:mb-3">
        {servers.map((server, index) => (
          <li key={server.identifier} className="card p-3">
            {editing === index ? (
              form(index)
            ) : (
              <ResourceServerRow
                server={server}
                onEdit={() => setEditing(index)}
                onRemove={() => setServers(servers.toSpliced(index, 1))}
              />
            )}
          </li>
        ))}
      </ul>
      {editing === servers.length ? (
        <div className="card p-3">{form(servers.length)}</div>
      ) : (
        <Button icon={<Plus aria-hidden />} onClick={() => setEditing(servers.length)}>
          Add an API
        </Button>
      )}
    </Section>
  );
}

interface ResourceServerRowProps {
  server: ResourceServer;
  onEdit: () => void;
  onRemove: () => void;
}

function ResourceServerRow({ server: { name, identifier, scopes }, onEdit, onRemove }: ResourceServerRowProps) {
  const words = scopes.map((scope) => `${identifier}/${scope.name}`).join(' ');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="mono text-sm text-muted wrap-anywhere">{words || identifier}</p>
      </div>
      <div className="flex gap-1">
        <Button size="sm" onClick={onEdit}>
          Edit<span className="sr-only"> {name}</span>
        </Button>
        <Button size="sm" variant="ghost" onClick={onRemove}>
          Remove<span className="sr-only"> {name}</span>
        </Button>
      </div>
    </div>
  );
}
