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
  const { blueprint, setResourceServers } = useWizard();
  const servers = blueprint.resourceServers ?? none;
  const [editing, setEditing] = useState<number | 'new'>();

  function keep(server: ResourceServer) {
    setResourceServers(
      editing === 'new' ? [...servers, server] : servers.map((each, index) => (index === editing ? server : each)),
    );
    setEditing(undefined);
  }

  const form = (index: number | 'new') => (
    <ResourceServerForm
      server={index === 'new' ? undefined : servers[index]}
      taken={servers.filter((_, at) => at !== index).map(({ identifier }) => identifier)}
      onKeep={keep}
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
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <ResourceServerWords server={server} />
                <div className="flex gap-1">
                  <Button size="sm" onClick={() => setEditing(index)}>
                    Edit<span className="sr-only"> {server.name}</span>
                  </Button>
                  <Button
                    size="sm"
                    variant="ghost"
                    onClick={() => setResourceServers(servers.filter((_, at) => at !== index))}
                  >
                    Remove<span className="sr-only"> {server.name}</span>
                  </Button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' ? (
        <div className="card p-3">{form('new')}</div>
      ) : (
        <Button icon={<Plus aria-hidden />} onClick={() => setEditing('new')}>
          Add an API
        </Button>
      )}
    </Section>
  );
}

function ResourceServerWords({ server: { name, identifier, scopes } }: { server: ResourceServer }) {
  return (
    <div className="min-w-0 flex-1">
      <p className="font-medium wrap-anywhere">{name}</p>
      <p className="mono text-sm text-muted wrap-anywhere">
        {scopes.length === 0 ? identifier : scopes.map((scope) => `${identifier}/${scope.name}`).join(' ')}
      </p>
    </div>
  );
}
