import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import type { Setting, Settings } from '@/lib/settings/kinds';
import { SettingRow } from './setting-row';

interface SettingRowsProps {
  settings: Settings;
  /** Those that apply, in order. */
  ids: readonly string[];
  values: Readonly<Record<string, unknown>>;
  /** What to call those without a value. */
  emptyLabel: string;
  isChanged?: ((id: string) => boolean) | undefined;
  lockOf?: ((id: string) => string | undefined) | undefined;
}

/** Where links to a setting lead, here as in a form. */
const rowId = (id: string) => `setting-${id}`;

/** Settings to read, one a row. What was left empty, as most triggers are, shares the last one. */
export function SettingRows({ settings, ids, values, emptyLabel, isChanged, lockOf }: SettingRowsProps) {
  const found = ids.flatMap((id) => {
    const setting = settings[id];
    return setting ? [{ id, setting, left: isLeftEmpty(setting, values[id]) }] : [];
  });
  const given = found.filter(({ left }) => !left);
  const empty = found.filter(({ left }) => left);
  return (
    <DescriptionList>
      {given.map(({ id, setting }) => (
        <SettingRow
          key={id}
          id={rowId(id)}
          setting={setting}
          value={values[id]}
          changed={isChanged?.(id)}
          lock={lockOf?.(id)}
        />
      ))}
      {empty.length > 0 && (
        <DescriptionRow label={emptyLabel}>
          <span className="text-muted">
            {empty.map(({ id, setting }, index) => (
              <span key={id} id={rowId(id)}>
                {index > 0 && ', '}
                {setting.label}
              </span>
            ))}
          </span>
        </DescriptionRow>
      )}
    </DescriptionList>
  );
}

/** Empty by default and still so: nothing is sent for it. */
function isLeftEmpty(setting: Setting, value: unknown): boolean {
  return setting.default === '' && value === '' && !('required' in setting);
}
