'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useMemo, useState, useTransition } from 'react';
import { ProblemList } from '@/components/settings/problem-list';
import { fieldId } from '@/components/settings/setting-field';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useKeptState } from '@/components/ui/use-kept-state';
import type { ClientType } from '@/lib/blueprint/client-types';
import type { ErrorView, Result } from '@/lib/result';
import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientProblems, type Surroundings } from '@/lib/settings/problems';
import { clientDefaults, clientDraftSchema } from '@/lib/settings/values';
import { ClientFields } from './client-fields';
import { ClientTypePicker } from './client-type-picker';

interface ClientFormProps {
  /** The pool it is for, as its connection names it. */
  connection: string;
  poolId: string;
  pool: PoolValues;
  surroundings: Surroundings;
  /** Where the APIs of the pool are. */
  apisHref: string;
  /** Made on the server for this page: the same one never makes two clients. */
  submissionKey: string;
  addClient: (input: {
    connection: string;
    poolId: string;
    submissionKey: string;
    client: ClientValues;
  }) => Promise<Result<{ runId: string }>>;
}

/** Adds an app client to a pool that is there: what kind of app it is, then the same form as in the wizard. */
export function ClientForm(props: ClientFormProps) {
  const [client, setClient, forget] = useKeptState<ClientValues | undefined>(
    `pooldeck:new-client:${props.connection}/${props.poolId}`,
    undefined,
    readClient,
  );
  const pick = ({ values }: ClientType) => setClient({ ...clientDefaults(''), ...structuredClone(values) });
  if (!client) return <ClientTypePicker onPick={pick} />;
  return (
    <ClientEditor
      {...props}
      client={client}
      onClientChange={setClient}
      onBack={() => setClient(undefined)}
      forget={forget}
    />
  );
}

function readClient(kept: unknown): ClientValues | undefined {
  return clientDraftSchema.safeParse(kept).data;
}

interface ClientEditorProps extends ClientFormProps {
  client: ClientValues;
  onClientChange: (client: ClientValues) => void;
  onBack: () => void;
  /** The client is made: nothing of it need be kept. */
  forget: () => void;
}

function ClientEditor({
  client,
  onClientChange,
  onBack,
  forget,
  pool,
  surroundings,
  addClient,
  apisHref,
  ...key
}: ClientEditorProps) {
  const router = useRouter();
  const [attempts, setAttempts] = useState(0);
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const problems = useMemo(() => clientProblems(client, pool, surroundings), [client, pool, surroundings]);
  const errors = problems.filter(({ level }) => level === 'error');

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (pending || errors.length > 0) return;
    startTransition(async () => {
      const result = await answered(addClient({ ...key, client }));
      if (!result.ok) return setError(result.error);
      router.push(`/runs/${result.data.runId}`);
      forget();
    });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      {error && <ErrorNotice error={error} />}
      <ClientFields
        client={client}
        pool={pool}
        problems={problems}
        tellAll={attempts > 0}
        onChange={(id, value) => onClientChange({ ...client, [id]: value })}
        apis={{ scopes: surroundings.scopes, href: apisHref }}
      />
      {attempts > 0 && (
        <ProblemList
          kind="danger"
          title="The app client was not created yet"
          attempts={attempts}
          links={errors.map(({ settings: [id = ''], message }) => ({
            href: `#${fieldId(id)}`,
            label: clientSettings[id as ClientSettingId]?.label ?? 'App client',
            message,
          }))}
        />
      )}
      <div className="flex flex-wrap gap-2 border-t pt-4">
        <Button onClick={onBack}>Back to the kind of app</Button>
        <Button type="submit" variant="primary" pending={pending}>
          Create app client
        </Button>
      </div>
    </form>
  );
}
