'use client';

import { ProblemList } from '@/components/settings/problem-list';
import { fieldId } from '@/components/settings/setting-field';
import { WhatWillChange } from '@/components/settings/what-will-change';
import { Button, LinkButton } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { ErrorNotice } from '@/components/ui/error-notice';
import { mergeClientUpdate } from '@/lib/blueprint/client-update';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import { ClientFields } from './client-fields';
import { type EditClientProps, useEditClient } from './use-edit-client';

/** Changes an app client: the fields of the wizard, what is different in words, and the one call that will be made. */
export function EditClient(props: EditClientProps) {
  const { edits, problems, errors, attempts, error, pending, submit } = useEditClient(props);
  const { client, clientHref } = props;
  const call = mergeClientUpdate(client.described, { before: client.values, after: edits.wanted, pool: client.pool });
  return (
    <form onSubmit={submit} noValidate className="space-y-8">
      <ClientFields
        client={edits.wanted}
        pool={client.pool}
        problems={problems}
        tellAll={attempts > 0}
        onChange={edits.change}
        fixed={['generateSecret']}
        apis={{ scopes: client.surroundings.scopes, href: props.apisHref }}
      />
      <WhatWillChange what="app client" settings={clientSettings} values={client.values} edits={edits}>
        <p className="text-sm text-muted">
          One call. It sends every setting, because Cognito puts what an update leaves out back to its default.
        </p>
        <CodeBlock title="UpdateUserPoolClient" label="call" language="JSON" code={JSON.stringify(call, null, 2)} />
      </WhatWillChange>
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
