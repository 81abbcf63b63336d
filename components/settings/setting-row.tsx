import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { DescriptionRow } from '@/components/ui/description-list';
import type { Setting } from '@/lib/settings/kinds';
import { phraseValue } from '@/lib/settings/phrase';

interface SettingRowProps {
  /** Where links to it lead. */
  id?: string | undefined;
  setting: Setting;
  value: unknown;
  /** It differs from the default. */
  changed?: boolean | undefined;
  /** Why it can never be changed later. */
  lock?: string | undefined;
  /** An edit link, what is wrong with it. */
  children?: ReactNode;
}

/** A setting to read: its label and its value in words. For the review and for pools that exist. Put it into a `DescriptionList`. */
export function SettingRow({ id, setting, value, changed, lock, children }: SettingRowProps) {
  return (
    <DescriptionRow
      id={id}
      label={setting.label}
      aside={
        (changed || lock) && (
          <span className="flex flex-col items-end gap-1">
            {changed && <Badge tone="accent">Changed</Badge>}
            {lock && (
              <Badge title={lock}>
                <Lock aria-hidden />
                Fixed<span className="sr-only"> after creation</span>
              </Badge>
            )}
          </span>
        )
      }
    >
      <SettingValue setting={setting} value={value} />
      {children}
    </DescriptionRow>
  );
}

/** Lists of things stand one a line; ids and addresses in the mono face. */
function SettingValue({ setting, value }: { setting: Setting; value: unknown }) {
  const many =
    Array.isArray(value) &&
    value.length > 1 &&
    (setting.kind === 'records' || setting.kind === 'tags' || setting.kind === 'list');
  if (!many)
    return <span className={setting.kind === 'arn' && value ? 'mono' : undefined}>{phraseValue(setting, value)}</span>;
  return (
    <ul>
      {value.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries may be equal while a draft is wrong, and nothing is kept per entry
        <li key={index}>{phraseValue(setting, [entry])}</li>
      ))}
    </ul>
  );
}
