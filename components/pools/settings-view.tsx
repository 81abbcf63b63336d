import { SettingRow } from '@/components/settings/setting-row';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import type { Setting } from '@/lib/settings/kinds';
import type { Section as SettingSection } from '@/lib/settings/sections';

interface SettingsViewProps<Id extends string> {
  sections: readonly SettingSection<Id>[];
  settings: Readonly<Record<Id, Setting>>;
  values: Readonly<Record<Id, unknown>>;
  /** Whether a setting means anything beside these values. */
  applies: (id: Id) => boolean;
}

/** Settings to read, by section, as the registry has them. */
export function SettingsView<Id extends string>({ sections, settings, values, applies }: SettingsViewProps<Id>) {
  return sections.map((section) => {
    const shown = section.settings.filter(applies);
    if (shown.length === 0) return null;
    return (
      <Section key={section.id} id={`settings-${section.id}`} title={section.title}>
        <DescriptionList>
          {shown.map((id) => (
            <SettingRow key={id} setting={settings[id]} value={values[id]} />
          ))}
        </DescriptionList>
      </Section>
    );
  });
}
