import { SettingRows } from '@/components/settings/setting-rows';
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

/** Settings to read, by section, as the registry has them; in two columns where there is room. */
export function SettingsView<Id extends string>({ sections, settings, values, applies }: SettingsViewProps<Id>) {
  const shown = sections
    .map((section) => ({ ...section, settings: section.settings.filter(applies) }))
    .filter((section) => section.settings.length > 0);
  return (
    <div className="gap-x-6 lg:columns-2">
      {shown.map((section) => (
        <Section key={section.id} title={section.title} className="mb-8 break-inside-avoid">
          <SettingRows settings={settings} ids={section.settings} values={values} emptyLabel="Not set" />
        </Section>
      ))}
    </div>
  );
}
