'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { SettingRow } from '@/components/settings/setting-row';
import { DescriptionList } from '@/components/ui/description-list';
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

function ReviewSection({ title, editHref, children }: ReviewSectionProps) {
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
  const settings: readonly PoolSettingId[] = section?.settings ?? [];
  return (
    <ReviewSection title={section?.title ?? id} editHref={editHref}>
      <DescriptionList>
        {settings
          .filter((setting) => poolSettingApplies(setting, pool))
          .map((setting) => (
            <SettingRow
              key={setting}
              setting={poolSettings[setting]}
              value={pool[setting]}
              changed={isPoolChanged(setting, pool)}
              lock={createOnlyReason(setting)}
            />
          ))}
      </DescriptionList>
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
  const settings: ClientSettingId[] = clientSections.flatMap((section) => section.settings);
  return (
    <ReviewSection title={`App client ${client.clientName || position}`} editHref={editHref}>
      <DescriptionList>
        {settings
          .filter((setting) => clientSettingApplies(setting, client, pool))
          .map((setting) => (
            <SettingRow
              key={setting}
              setting={clientSettings[setting]}
              value={client[setting]}
              changed={isClientChanged(setting, client, pool)}
              lock={createOnlyReason(setting)}
            />
          ))}
      </DescriptionList>
    </ReviewSection>
  );
}
