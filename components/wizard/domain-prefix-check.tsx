'use client';

import type { SettingValues } from '@/components/settings/section-form';
import { PrefixStatus } from './prefix-status';
import { useWizard } from './wizard-provider';

/** Whether the prefix of the draft is still free. */
export function DomainPrefixCheck({ values }: { values: SettingValues }) {
  const { draft, prefixState } = useWizard();
  return prefixState ? (
    <PrefixStatus prefix={String(values.domainPrefix)} region={draft.region} state={prefixState} />
  ) : null;
}
