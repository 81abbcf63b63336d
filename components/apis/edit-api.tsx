'use client';

import { CallTabs } from '@/components/settings/call-tabs';
import { WhatWillChange } from '@/components/settings/what-will-change';
import { Button, LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { ErrorNotice } from '@/components/ui/error-notice';
import { resourceServerFacts } from '@/lib/blueprint/resource-server';
import { mergeServerUpdate } from '@/lib/blueprint/resource-server-calls';
import { ApiFaults } from './api-faults';
import { ApiFields } from './api-fields';
import { apisHref } from './apis-place';
import { ScopeLosses } from './scope-losses';
import type { ScopeUsersPlace } from './scope-users';
import { type EditApiProps, useEditApi } from './use-edit-api';

/** Changes name and scopes of an API: what is different in words, who loses a scope, and the one call that will be made. */
export function EditApi(props: EditApiProps) {
  const form = useEditApi(props);
  const { edits, wanted, gone, faults, attempts, error } = form;
  const { api, region, poolHref, use, moreHref, mayChangeClients } = props;
  const place = { poolHref, use, moreHref, mayChangeClients };
  const call = { operation: 'UpdateResourceServer', input: mergeServerUpdate(api.described, wanted) };
  return (
    <form onSubmit={form.submit} noValidate className="space-y-8">
      <div className="space-y-6">
        <DescriptionList>
          <DescriptionRow label="Identifier" hint="Can never be changed: make another API instead">
            <CopyValue value={api.server.identifier} label="identifier" />
          </DescriptionRow>
        </DescriptionList>
        <ApiFields value={wanted} onChange={form.change} faults={attempts > 0 ? faults : []} isThere />
      </div>
      <WhatWillChange what="API" settings={resourceServerFacts} values={api.server} edits={edits}>
        <ScopeLosses scopes={gone} {...place} />
        {faults.length > 0 ? (
          <p className="text-sm text-muted">The call is shown once nothing is wrong any more.</p>
        ) : (
          <>
            <p className="text-sm text-muted">
              One call. It sends name and every scope, because Cognito takes away what an update leaves out.
            </p>
            <CallTabs call={call} region={region} />
          </>
        )}
      </WhatWillChange>
      {error && !edits.meanwhile && <ErrorNotice error={error} />}
      <ApiFaults title="Nothing was changed yet" faults={faults} attempts={attempts} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-line bg-canvas py-3">
        <SaveButton form={form} place={place} />
        <LinkButton href={apisHref(poolHref)} data-discards="">
          Cancel
        </LinkButton>
        <span aria-live="polite" className="text-sm text-muted">
          {edits.changed.length === 0 ? 'No changes' : 'Not saved yet'}
        </span>
      </div>
    </form>
  );
}

interface SaveButtonProps {
  form: ReturnType<typeof useEditApi>;
  place: ScopeUsersPlace;
}

/** Sends what was changed; asks first where apps may lose a scope. */
function SaveButton({ form: { edits, faults, gone, pending, send }, place }: SaveButtonProps) {
  // Whose change counts is decided first.
  const disabled = edits.changed.length === 0 || edits.meanwhile !== undefined;
  if (gone.length === 0 || faults.length > 0)
    return (
      <Button type="submit" variant="primary" pending={pending} disabled={disabled}>
        Save changes
      </Button>
    );
  return (
    <ConfirmDialog
      trigger={{ variant: 'primary', children: 'Save changes…', pending, disabled }}
      title={gone.length === 1 ? `Take away the scope ${gone.join()}?` : `Take away ${gone.length} scopes?`}
      action={gone.length === 1 ? 'Save and take it away' : 'Save and take them away'}
      onConfirm={send}
    >
      <ScopeLosses scopes={gone} {...place} />
    </ConfirmDialog>
  );
}
