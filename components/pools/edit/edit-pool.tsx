'use client';

import { useMemo } from 'react';
import { ProblemList } from '@/components/settings/problem-list';
import { fieldId } from '@/components/settings/setting-field';
import { WhatWillChange } from '@/components/settings/what-will-change';
import { Button, LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { poolChangeSteps } from '@/lib/blueprint/pool-changes';
import { type PoolSettingId, poolSettings } from '@/lib/settings/pool-settings';
import type { Problem } from '@/lib/settings/problems';
import { sectionOf } from '@/lib/settings/sections';
import { Calls } from './calls';
import { PoolAroundContext } from './pool-around';
import { SectionFields } from './section-fields';
import { numbered, SectionNav } from './section-nav';
import { type EditPoolProps, useEditPool } from './use-edit-pool';
import { useSection } from './use-section';

/** Changes a pool: its sections as fields, what is different in words, and the exact calls before they are made. */
export function EditPool(props: EditPoolProps) {
  const { pool, region, poolHref } = props;
  const form = useEditPool(props);
  const { edits, problems, errors, attempts, error } = form;
  const { current, open } = useSection();
  const wrong = errors.length > 0;
  const steps = useMemo(
    () => (wrong ? undefined : poolChangeSteps(pool.there, edits.wanted)),
    [wrong, pool.there, edits.wanted],
  );
  const around = { region, attributes: pool.values.customAttributes.length, prefixState: form.prefixState };
  const gone = (steps ?? []).filter(({ operation }) => operation === 'DeleteUserPoolDomain');
  return (
    <PoolAroundContext value={around}>
      <form onSubmit={form.submit} noValidate className="@container">
        <div className="grid grid-cols-1 gap-x-8 gap-y-6 @3xl:grid-cols-[11rem_minmax(0,42.5rem)] @6xl:grid-cols-[11rem_minmax(0,42.5rem)_minmax(20rem,1fr)]">
          <SectionNav current={current} changed={edits.changed} errors={errors} onOpen={open} />
          <SectionFields
            key={current}
            id={current}
            there={pool.values}
            wanted={edits.wanted}
            problems={problems}
            tellAll={attempts > 0}
            onChange={edits.change}
          />
          <div className="min-w-0 space-y-6 @3xl:col-start-2 @6xl:sticky @6xl:top-20 @6xl:col-start-3 @6xl:max-h-[calc(100dvh-6rem)] @6xl:self-start @6xl:overflow-y-auto">
            <WhatWillChange what="pool" settings={poolSettings} values={pool.values} edits={edits}>
              <Calls steps={steps} region={region} needsStyles={edits.mine.managedLoginVersion === '2'} />
            </WhatWillChange>
            {error && !edits.meanwhile && <ErrorNotice error={error} />}
            {attempts > 0 && <Wrong errors={errors} attempts={attempts} />}
          </div>
        </div>
        <div className="sticky bottom-0 mt-8 flex max-w-170 flex-wrap items-center gap-2 border-t border-line bg-canvas py-3 @3xl:ml-52 @6xl:max-w-[min(42.5rem,calc(100%-35rem))]">
          <SaveButton form={form} gone={gone.map(({ input }) => String(input.Domain))} />
          <LinkButton href={poolHref} data-discards="">
            Cancel
          </LinkButton>
          <span aria-live="polite" className="text-sm text-muted">
            {edits.changed.length === 0 ? 'No changes' : numbered(edits.changed.length, 'change')}
          </span>
        </div>
      </form>
    </PoolAroundContext>
  );
}

interface SaveButtonProps {
  form: ReturnType<typeof useEditPool>;
  /** Domains that the change deletes. */
  gone: readonly string[];
}

/** Sends what was changed; asks first where people would lose their login pages. */
function SaveButton({ form: { edits, errors, pending, send }, gone }: SaveButtonProps) {
  const [domain] = gone;
  // Whose change counts is decided first.
  const disabled = edits.changed.length === 0 || edits.meanwhile !== undefined;
  if (domain === undefined || errors.length > 0)
    return (
      <Button type="submit" variant="primary" pending={pending} disabled={disabled}>
        Save changes
      </Button>
    );
  return (
    <ConfirmDialog
      trigger={{ variant: 'primary', children: 'Save changes…', pending, disabled }}
      title={`Delete the domain ${gone.join(' and ')}?`}
      typed={domain}
      action="Save and delete the domain"
      onConfirm={send}
    >
      <p>Its login pages and OAuth endpoints stop at once: nobody can sign in by redirect any more.</p>
      <p>The name becomes free, and somebody else may take it. All other changes are saved as well.</p>
    </ConfirmDialog>
  );
}

function Wrong({ errors, attempts }: { errors: readonly Problem[]; attempts: number }) {
  return (
    <ProblemList
      kind="danger"
      title="Nothing was changed yet"
      attempts={attempts}
      links={errors.map(({ settings: [id = ''], message }) => ({
        href: `?section=${sectionOf(id as PoolSettingId)}#${fieldId(id)}`,
        label: poolSettings[id as PoolSettingId]?.label ?? 'Pool',
        message,
      }))}
    />
  );
}
