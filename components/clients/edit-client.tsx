'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { ProblemList } from '@/components/settings/problem-list';
import { fieldId } from '@/components/settings/setting-field';
import { Button, LinkButton } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { showToast } from '@/components/ui/show-toast';
import { mergeClientUpdate } from '@/lib/blueprint/client-update';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { ErrorView, Result } from '@/lib/result';
import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientProblems, type Surroundings } from '@/lib/settings/problems';
import { ChangedMeanwhile } from './changed-meanwhile';
import { ClientFields } from './client-fields';
import { SettingChanges } from './setting-changes';
import { useClientEdits } from './use-client-edits';

interface EditClientProps {
  clientKey: { connection: string; poolId: string; clientId: string };
  client: {
    /** What an update would send back as it is. */
    described: JsonObject;
    /** When it was changed last, as Cognito tells it. */
    seen: number;
    values: ClientValues;
    pool: PoolValues;
    surroundings: Surroundings;
  };
  clientHref: string;
  updateClient: (
    input: EditClientProps['clientKey'] & { seen: number; client: ClientValues },
  ) => Promise<Result<unknown>>;
}

/** Changes an app client: the fields of the wizard, what is different in words, and the one call that will be made. */
export function EditClient({ clientKey, client: there, clientHref, updateClient }: EditClientProps) {
  const router = useRouter();
  const { values, pool, surroundings, described } = there;
  const edits = useClientEdits(values);
  const [attempts, setAttempts] = useState(0);
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const known = new Set(clientProblems(values, pool, surroundings).map((problem) => JSON.stringify(problem)));
  const problems = clientProblems(edits.client, pool, surroundings);
  // What was wrong before is told, and does not stand in the way of something else.
  const errors = problems.filter((problem) => problem.level === 'error' && !known.has(JSON.stringify(problem)));
  const call = mergeClientUpdate(described, { before: values, after: edits.client, pool });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (pending || errors.length > 0 || edits.changed.length === 0) return;
    startTransition(async () => {
      const result = await updateClient({ ...clientKey, seen: there.seen, client: edits.client });
      if (result.ok) {
        showToast('success', `${edits.client.clientName} was changed.`);
        return router.push(clientHref);
      }
      setError(result.error);
      // What is there now comes into the form, under what this person has changed.
      if (result.error.code === 'concurrentChange') router.refresh();
    });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-8">
      <ClientFields
        client={edits.client}
        pool={pool}
        problems={problems}
        tellAll={attempts > 0}
        onChange={edits.change}
        fixed={['generateSecret']}
      />
      <Section title="What will change" description={edits.changed.length === 0 ? 'Nothing yet.' : undefined}>
        <div className="space-y-4">
          {edits.meanwhile && <ChangedMeanwhile {...edits.meanwhile} mine={edits.changed} {...edits} />}
          {edits.changed.length > 0 && (
            <>
              <SettingChanges ids={edits.changed} before={values} after={edits.client} />
              <p className="text-sm text-muted">
                One call. It sends every setting, because Cognito puts what an update leaves out back to its default.
              </p>
              <CodeBlock
                title="UpdateUserPoolClient"
                label="call"
                language="JSON"
                code={JSON.stringify(call, null, 2)}
              />
            </>
          )}
        </div>
      </Section>
      {error && <ErrorNotice error={error} />}
      {attempts > 0 && (
        <ProblemList
          kind="danger"
          title="Nothing was changed yet"
          attempts={attempts}
          links={errors.map(({ settings: [id = ''], message }) => ({
            href: `#${fieldId(id)}`,
            label: clientSettings[id as ClientSettingId]?.label ?? 'App client',
            message,
          }))}
        />
      )}
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-1 py-3">
        <Button type="submit" variant="primary" pending={pending} disabled={edits.changed.length === 0}>
          Save changes
        </Button>
        <LinkButton href={clientHref}>Cancel</LinkButton>
        <span aria-live="polite" className="text-sm text-muted">
          {countOf(edits.changed.length)}
        </span>
      </div>
    </form>
  );
}

const countOf = (count: number) => (count === 0 ? 'No changes' : count === 1 ? '1 change' : `${count} changes`);
