'use client';

import { ChangedMeanwhile } from '@/components/settings/changed-meanwhile';
import { ProblemList } from '@/components/settings/problem-list';
import { SettingChanges } from '@/components/settings/setting-changes';
import { fieldId } from '@/components/settings/setting-field';
import { Button, LinkButton } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { mergeClientUpdate } from '@/lib/blueprint/client-update';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import { ClientFields } from './client-fields';
import { type EditClientProps, useEditClient } from './use-edit-client';

/** Changes an app client: the fields of the wizard, what is different in words, and the one call that will be made. */
export function EditClient(props: EditClientProps) {
  const { edits, problems, errors, attempts, error, pending, submit } = useEditClient(props);
  const { client, clientHref } = props;
  return (
    <form onSubmit={submit} noValidate className="space-y-8">
      <ClientFields
        client={edits.wanted}
        pool={client.pool}
        problems={problems}
        tellAll={attempts > 0}
        onChange={edits.change}
        fixed={['generateSecret']}
      />
      <WhatWillChange client={client} edits={edits} />
      {error && !edits.meanwhile && <ErrorNotice error={error} />}
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
      <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-line bg-canvas py-3">
        <Button type="submit" variant="primary" pending={pending} disabled={edits.changed.length === 0}>
          Save changes
        </Button>
        <LinkButton href={clientHref} data-discards="">
          Cancel
        </LinkButton>
        <span aria-live="polite" className="text-sm text-muted">
          {countOf(edits.changed.length)}
        </span>
      </div>
    </form>
  );
}

const countOf = (count: number) => (count === 0 ? 'No changes' : count === 1 ? '1 change' : `${count} changes`);

interface WhatWillChangeProps extends Pick<EditClientProps, 'client'> {
  edits: ReturnType<typeof useEditClient>['edits'];
}

/** The difference in words, and the exact call. */
function WhatWillChange({ client: { described, values, pool }, edits }: WhatWillChangeProps) {
  const { changed, meanwhile, keepMine, takeTheirs } = edits;
  const call = mergeClientUpdate(described, { before: values, after: edits.wanted, pool });
  return (
    <Section title="What will change" description={changed.length === 0 ? 'Nothing yet.' : undefined}>
      <div className="space-y-4">
        {meanwhile && (
          <ChangedMeanwhile
            what="app client"
            settings={clientSettings}
            {...meanwhile}
            mine={changed}
            keepMine={keepMine}
            takeTheirs={takeTheirs}
          />
        )}
        {changed.length > 0 && (
          <>
            <SettingChanges settings={clientSettings} ids={changed} before={values} after={edits.wanted} />
            <p className="text-sm text-muted">
              One call. It sends every setting, because Cognito puts what an update leaves out back to its default.
            </p>
            <CodeBlock title="UpdateUserPoolClient" label="call" language="JSON" code={JSON.stringify(call, null, 2)} />
          </>
        )}
      </div>
    </Section>
  );
}
