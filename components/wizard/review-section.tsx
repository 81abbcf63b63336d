'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { SettingRows } from '@/components/settings/setting-rows';
import { Section } from '@/components/ui/section';
import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { createOnlyReason } from '@/lib/settings/create-only';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { clientSettingApplies, poolSettingApplies } from '@/lib/settings/rules';
import { clientSections, type PoolSectionId, poolSections } from '@/lib/settings/sections';
import { isClientChanged, isPoolChanged } from './changed-settings';

interface ReviewSectionProps {
  title: string;
  editHref: string;
  children: ReactNode;
}

export function ReviewSection({ title, editHref, children }: ReviewSectionProps) {
  return (
    <Section
      title={title}
      actions={
        <Link href={editHref} className="link text-sm">
          Edit<span className="sr-only"> {title}</span>
        </Link>
      }
    >
      {children}
    </Section>
  );
}

/** Every choice of one section of the pool. */
export function ReviewPoolSection({ id, pool, editHref }: { id: PoolSectionId; pool: PoolValues; editHref: string }) {
  const section = poolSections.find((each) => each.id === id);
  const ids: readonly PoolSettingId[] = section?.settings ?? [];
  return (
    <ReviewSection title={section?.title ?? id} editHref={editHref}>
      <SettingRows
        emptyLabel="Left empty"
        settings={poolSettings}
        ids={ids.filter((setting) => poolSettingApplies(setting, pool))}
        values={pool}
        isChanged={(setting) => isPoolChanged(setting as PoolSettingId, pool)}
        lockOf={(setting) => createOnlyReason(setting as PoolSettingId)}
      />
    </ReviewSection>
  );
}

interface ReviewClientProps {
  client: ClientValues;
  pool: PoolValues;
  position: number;
  editHref: string;
}

/** Every choice of one app client. */
export function ReviewClient({ client, pool, position, editHref }: ReviewClientProps) {
  const ids: ClientSettingId[] = clientSections.flatMap((section) => section.settings);
  return (
    <ReviewSection title={`App client ${client.clientName || position}`} editHref={editHref}>
      <SettingRows
        emptyLabel="Left empty"
        settings={clientSettings}
        ids={ids.filter((setting) => clientSettingApplies(setting, client, pool))}
        values={client}
        isChanged={(setting) => isClientChanged(setting as ClientSettingId, client, pool)}
        lockOf={(setting) => createOnlyReason(setting as ClientSettingId)}
      />
    </ReviewSection>
  );
}
