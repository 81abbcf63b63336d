'use client';

import { SectionForm } from '@/components/settings/section-form';
import { useToldProblems } from '@/components/settings/use-told-problems';
import { Section } from '@/components/ui/section';
import type { ClientSettingId, ClientValues } from '@/lib/settings/client-settings';
import { createOnlyReason } from '@/lib/settings/create-only';
import type { PoolValues } from '@/lib/settings/pool-settings';
import type { Problem } from '@/lib/settings/problems';
import { clientSettingApplies } from '@/lib/settings/rules';
import { clientSections } from '@/lib/settings/sections';
import { AttributeAccess } from './attribute-access';
import { type OfferedScopes, useOfferedScopes } from './use-offered-scopes';

interface ClientFieldsProps {
  client: ClientValues;
  pool: PoolValues;
  /** All that is wrong with the client beside its pool. */
  problems: readonly Problem[];
  /** Tell all of them now; otherwise those of a field wait until it was left. */
  tellAll: boolean;
  onChange: (id: string, value: unknown) => void;
  disabled?: boolean | undefined;
  /** Settings that cannot be changed any more, and are left out. */
  fixed?: readonly ClientSettingId[] | undefined;
  /** The APIs of a pool that is there: their scopes to choose, undefined where they cannot be read, and the way to them. */
  apis?: OfferedScopes | undefined;
}

/** Every setting of an app client, in its sections. Holds no values of its own. */
export function ClientFields({
  client,
  pool,
  problems,
  tellAll,
  onChange,
  disabled,
  fixed = [],
  apis,
}: ClientFieldsProps) {
  const { settings, parts } = useOfferedScopes(apis);
  const told = useToldProblems(problems, tellAll);
  return (
    <div className="space-y-10">
      {clientSections.map((section) => (
        <Section key={section.id} title={section.title} description={section.intro}>
          {section.id === 'access' ? (
            <AttributeAccess client={client} pool={pool} problems={problems} onChange={onChange} disabled={disabled} />
          ) : (
            <SectionForm
              section={section}
              titled={false}
              settings={settings}
              parts={parts}
              values={client}
              onChange={onChange}
              onLeave={told.leave}
              applies={(id) =>
                !fixed.some((each) => each === id) && clientSettingApplies(id as ClientSettingId, client, pool)
              }
              problems={told.problems}
              lockOf={(id) => createOnlyReason(id as ClientSettingId)}
              disabled={disabled}
            />
          )}
        </Section>
      ))}
    </div>
  );
}
