'use client';

import { useEffect, useState } from 'react';
import { poolSettingParts } from '@/components/settings/pool-setting-parts';
import { SectionForm, type SettingParts } from '@/components/settings/section-form';
import { useToldProblems } from '@/components/settings/use-told-problems';
import { createOnlyReason } from '@/lib/settings/create-only';
import { type PoolSettingId, poolSettings } from '@/lib/settings/pool-settings';
import { poolSettingApplies } from '@/lib/settings/rules';
import { type PoolSectionId, poolSections } from '@/lib/settings/sections';
import { DomainPrefixCheck } from './domain-prefix-check';
import { useWizard } from './wizard-provider';

const parts: SettingParts = {
  ...poolSettingParts,
  below: { ...poolSettingParts.below, domainPrefix: DomainPrefixCheck },
};

/** One section of the pool as a form. */
export function PoolStep({ id }: { id: PoolSectionId }) {
  const { blueprint, problems, setPool, store, visited, visit } = useWizard();
  const section = poolSections.find((each) => each.id === id);
  const [returning] = useState(() => visited.includes(id));
  const told = useToldProblems(
    problems.filter((problem) => problem.section === id),
    returning || store.leftover.includes(id),
  );
  useEffect(() => visit(id), [id, visit]);
  if (!section) return null;
  return (
    <SectionForm
      section={section}
      settings={poolSettings}
      values={blueprint.pool}
      onChange={setPool}
      onLeave={told.leave}
      applies={(setting) => poolSettingApplies(setting as PoolSettingId, blueprint.pool)}
      problems={told.problems}
      lockOf={(setting) => createOnlyReason(setting as PoolSettingId)}
      parts={parts}
    />
  );
}
