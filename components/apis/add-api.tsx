'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { CallTabs } from '@/components/settings/call-tabs';
import { answered } from '@/components/ui/answered';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { isolated } from '@/components/ui/isolated';
import { Section } from '@/components/ui/section';
import { showToast } from '@/components/ui/show-toast';
import { useUnsaved } from '@/components/ui/use-unsaved';
import type { ResourceServer } from '@/lib/blueprint/resource-server';
import { creationOf } from '@/lib/blueprint/resource-server-calls';
import { resourceServerFaults } from '@/lib/blueprint/resource-server-faults';
import type { ErrorView, Result } from '@/lib/result';
import { ApiFaults } from './api-faults';
import { ApiFields } from './api-fields';
import { apisHref } from './apis-place';

interface AddApiProps {
  poolKey: { connection: string; poolId: string };
  region: string;
  poolHref: string;
  /** Identifiers of those that are there. */
  taken: readonly string[];
  addApi: (input: AddApiProps['poolKey'] & { server: ResourceServer }) => Promise<Result<unknown>>;
}

const empty: ResourceServer = { name: '', identifier: '', scopes: [{ name: '', description: '' }] };

/** Adds an API with its scopes to a pool: the fields of the wizard, and the one call that will be made. */
export function AddApi({ poolKey, region, poolHref, taken, addApi }: AddApiProps) {
  const router = useRouter();
  const [server, setServer] = useState(empty);
  const [attempts, setAttempts] = useState(0);
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const faults = resourceServerFaults(server, taken);
  useUnsaved(server !== empty);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (pending || faults.length > 0) return;
    startTransition(async () => {
      const result = await answered(addApi({ ...poolKey, server }));
      if (!result.ok) return setError(result.error);
      showToast('success', `${isolated(server.name)} was added. App clients can now be allowed its scopes.`);
      router.push(apisHref(poolHref));
    });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-8">
      <div className="space-y-6">
        <ApiFields value={server} onChange={setServer} faults={attempts > 0 ? faults : []} />
      </div>
      <Section title="What will be called">
        {faults.length > 0 ? (
          <p className="text-sm text-muted">The call is shown once nothing is missing or wrong any more.</p>
        ) : (
          <CallTabs call={creationOf(poolKey.poolId, server)} region={region} />
        )}
      </Section>
      {error && <ErrorNotice error={error} />}
      <ApiFaults title="The API was not added yet" faults={faults} attempts={attempts} />
      <div className="flex flex-wrap gap-2 border-t pt-4">
        <Button type="submit" variant="primary" pending={pending}>
          Add API
        </Button>
        <LinkButton href={apisHref(poolHref)} data-discards="">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
