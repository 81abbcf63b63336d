'use client';

import { poolSettingParts } from '@/components/settings/pool-setting-parts';
import { SectionForm, type SettingParts, type SettingValues } from '@/components/settings/section-form';
import { SettingRows } from '@/components/settings/setting-rows';
import { useToldProblems } from '@/components/settings/use-told-problems';
import { Section } from '@/components/ui/section';
import { PrefixStatus } from '@/components/wizard/prefix-status';
import { fixedReason } from '@/lib/blueprint/fixed-settings';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import type { Problem } from '@/lib/settings/problems';
import { poolSettingApplies } from '@/lib/settings/rules';
import { type PoolSectionId, poolSections } from '@/lib/settings/sections';
import { AddedAttributes } from './added-attributes';
import { usePoolAround } from './pool-around';

interface SectionFieldsProps {
  id: PoolSectionId;
  /** As the pool is. */
  there: PoolValues;
  /** As it is to be. */
  wanted: PoolValues;
  problems: readonly Problem[];
  tellAll: boolean;
  onChange: (id: string, value: unknown) => void;
}

/** One section of a pool that is there: what was fixed when it was made to read, the rest as fields. */
export function SectionFields({ id, there, wanted, problems, tellAll, onChange }: SectionFieldsProps) {
  const section = poolSections.find((each) => each.id === id) ?? poolSections[0];
  const settings: readonly PoolSettingId[] = section.settings;
  const told = useToldProblems(
    problems.filter((problem) => settings.some((each) => each === problem.settings[0])),
    tellAll,
  );
  const applies = (setting: PoolSettingId) => poolSettingApplies(setting, wanted);
  const fixed = settings.filter((setting) => applies(setting) && fixedReason(setting, there) !== undefined);
  return (
    <Section title={section.title} description={section.intro} className="min-w-0">
      <div className="space-y-6">
        {fixed.length > 0 && (
          <SettingRows
            settings={poolSettings}
            ids={fixed}
            values={there}
            emptyLabel="Not set"
            lockOf={(setting) => fixedReason(setting as PoolSettingId, there)}
          />
        )}
        <SectionForm
          section={section}
          settings={poolSettings}
          values={wanted}
          onChange={onChange}
          onLeave={told.leave}
          applies={(setting) => applies(setting as PoolSettingId) && !fixed.some((each) => each === setting)}
          problems={told.problems}
          parts={parts}
        />
      </div>
    </Section>
  );
}

function PrefixCheck({ values }: { values: SettingValues }) {
  const { region, prefixState } = usePoolAround();
  return prefixState ? <PrefixStatus prefix={String(values.domainPrefix)} region={region} state={prefixState} /> : null;
}

const parts: SettingParts = {
  ...poolSettingParts,
  controls: { ...poolSettingParts.controls, customAttributes: AddedAttributes },
  below: { ...poolSettingParts.below, domainPrefix: PrefixCheck },
};
