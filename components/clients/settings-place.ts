import type { ClientSettingId, ClientValues } from '@/lib/settings/client-settings';
import { shownClientSetting } from '@/lib/settings/rules/client-applies';

/** Where the settings of an app client are, for whoever follows a link to one of them: a form where they may change it. */
export interface SettingsPlace {
  href: string;
  mayChange: boolean;
  /** Where app clients are added. */
  add: string;
  /** Which settings are shown hangs on them; left out where all that are linked to are. */
  values?: ClientValues | undefined;
}

/** @param pool the address of the pool */
export function settingsPlace(
  pool: string,
  { clientId, mayChange, values }: { clientId: string; mayChange: boolean; values?: ClientValues },
): SettingsPlace {
  const client = `${pool}/clients/${encodeURIComponent(clientId)}`;
  return {
    href: mayChange ? `${client}/edit` : client,
    mayChange,
    add: `${pool}/clients/new`,
    ...(values && { values }),
  };
}

/** The way to one setting, and what the link says. Whether there is a secret never changes: it takes another app client. */
export function settingLink(
  { href, mayChange, add, values }: SettingsPlace,
  setting: ClientSettingId,
): { href: string; label: string } {
  if (setting === 'generateSecret' && mayChange) return { href: add, label: 'Add an app client' };
  const shown = values ? shownClientSetting(setting, values) : setting;
  return { href: `${href}#setting-${shown}`, label: mayChange ? 'Change this setting' : 'See this setting' };
}
