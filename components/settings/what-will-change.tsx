import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import type { FactSheets } from '@/lib/settings/kinds';
import { ChangedMeanwhile } from './changed-meanwhile';
import { SettingChanges } from './setting-changes';
import type { Meanwhile } from './use-setting-edits';

interface WhatWillChangeProps {
  /** "app client". */
  what: string;
  settings: FactSheets;
  /** As it is. */
  values: object;
  edits: {
    wanted: object;
    changed: readonly string[];
    meanwhile: Meanwhile<object> | undefined;
    keepMine: () => void;
    takeTheirs: () => void;
  };
  /** The exact calls, once something is different. */
  children: ReactNode;
}

/** What others have changed meanwhile, the difference in words, and the calls. */
export function WhatWillChange({ what, settings, values, edits, children }: WhatWillChangeProps) {
  const { wanted, changed, meanwhile, keepMine, takeTheirs } = edits;
  return (
    <Section title="What will change" description={changed.length === 0 ? 'Nothing yet.' : undefined}>
      <div className="space-y-4">
        {meanwhile && (
          <ChangedMeanwhile
            what={what}
            settings={settings}
            {...meanwhile}
            mine={changed}
            keepMine={keepMine}
            takeTheirs={takeTheirs}
          />
        )}
        {changed.length > 0 && (
          <>
            <SettingChanges settings={settings} ids={changed} before={values} after={wanted} />
            {children}
          </>
        )}
      </div>
    </Section>
  );
}
