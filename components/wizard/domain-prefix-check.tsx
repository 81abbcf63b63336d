'use client';

import type { SettingValues } from '@/components/settings/section-form';
import { Status } from '@/components/ui/status';
import { domainHost } from '@/lib/blueprint/endpoints';
import { type PrefixState, usePrefixCheck } from './use-prefix-check';
import { useWizard } from './wizard-provider';

/** The address that a prefix leads to, and whether it is still free. */
export function DomainPrefixCheck({ values }: { values: SettingValues }) {
  const { draft, actions, problems } = useWizard();
  const { connection, region } = draft;
  const prefix = typeof values.domainPrefix === 'string' ? values.domainPrefix : '';
  const wrong = problems.some(({ level, settings }) => level === 'error' && settings[0] === 'domainPrefix');
  const askable = prefix !== '' && !wrong;
  const state = usePrefixCheck(actions.checkPrefix, { connection, region, prefix: askable ? prefix : undefined });
  if (!state) return null;
  return (
    <div className="mt-2 space-y-1 text-sm" role="status">
      <p className="mono wrap-anywhere">https://{domainHost(prefix, region)}</p>
      <PrefixVerdict state={state} />
    </div>
  );
}

function PrefixVerdict({ state }: { state: PrefixState }) {
  switch (state.kind) {
    case 'checking':
      return <Status busy>Checking…</Status>;
    case 'free':
      return <Status tone="success">Free at the moment</Status>;
    case 'taken':
      return <Status tone="danger">Taken. Choose another prefix.</Status>;
    case 'failed':
      return <Status tone="warning">Could not be checked: {state.error.message}</Status>;
    default:
      return state satisfies never;
  }
}
