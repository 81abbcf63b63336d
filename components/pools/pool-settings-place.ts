import type { PoolSettingId, PoolValues } from '@/lib/settings/pool-settings';
import { shownPoolSetting } from '@/lib/settings/rules/pool-applies';
import { sectionOf } from '@/lib/settings/sections';

/** Where the settings of a pool are, for whoever follows a link to one of them: its form where they may change it. */
export interface PoolSettingsPlace {
  /** The pool's overview. */
  pool: string;
  mayChange: boolean;
  /** Which settings are shown hangs on them; left out where all that are linked to are. */
  values?: PoolValues;
}

/** The way to one setting of a pool, and what the link says. */
export function poolSettingLink(
  { pool, mayChange, values }: PoolSettingsPlace,
  setting: PoolSettingId,
): { href: string; label: string } {
  const shown = values ? shownPoolSetting(setting, values) : setting;
  const anchor = `#setting-${shown}`;
  return mayChange
    ? { href: `${pool}/edit?section=${sectionOf(shown)}${anchor}`, label: 'Change this setting of the pool' }
    : { href: `${pool}${anchor}`, label: 'See this setting of the pool' };
}
