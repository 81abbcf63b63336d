import Link from 'next/link';
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
  /** Where they are changed, section by section; left out for those who may not, and for what cannot be. */
  editHref?: string | undefined;
}

/** Settings to read, by section, as the registry has them; in two columns where there is room. */
export function SettingsView<Id extends string>({
  sections,
  settings,
  values,
  applies,
  editHref,
}: SettingsViewProps<Id>) {
  const shown = sections
    .map((section) => ({ ...section, settings: section.settings.filter(applies) }))
    .filter((section) => section.settings.length > 0);
  return (
    <div className="gap-x-6 lg:columns-2">
      {shown.map((section) => (
        <Section
          key={section.id}
          title={section.title}
          className="mb-8 break-inside-avoid"
          actions={editHref && <ChangeLink href={editHref} section={section} />}
        >
          <SettingRows settings={settings} ids={section.settings} values={values} emptyLabel="Not set" />
        </Section>
      ))}
    </div>
  );
}

function ChangeLink({ href, section: { id, title } }: { href: string; section: Pick<SettingSection, 'id' | 'title'> }) {
  return (
    <Link href={`${href}?section=${id}`} prefetch={false} className="link text-sm">
      Change<span className="sr-only"> {title}</span>
    </Link>
  );
}
