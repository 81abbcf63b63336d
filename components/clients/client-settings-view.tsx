import { SettingsView } from '@/components/pools/settings-view';
import { type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { clientSettingApplies } from '@/lib/settings/rules';
import { clientSections } from '@/lib/settings/sections';

/** All settings of an app client, to read. */
export function ClientSettingsView({ values }: { values: ClientValues }) {
  return (
    <SettingsView
      sections={clientSections}
      settings={clientSettings}
      values={values}
      applies={(id) => clientSettingApplies(id, values)}
    />
  );
}
