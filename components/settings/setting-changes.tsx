import ArrowRight from 'lucide-react/icons/arrow-right';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import type { Setting, Settings } from '@/lib/settings/kinds';
import { phraseValue } from '@/lib/settings/phrase';

interface SettingChangesProps {
  settings: Settings;
  ids: readonly string[];
  before: object;
  after: object;
}

/** Settings before and after, in words. */
export function SettingChanges({ settings, ids, before, after }: SettingChangesProps) {
  return (
    <DescriptionList>
      {ids.map((id) => {
        const setting = settings[id];
        return (
          setting && (
            <DescriptionRow key={id} label={setting.label}>
              <span className="text-muted">
                <span className="sr-only">From </span>
                {wordsOf(setting, before, id)}
              </span>
              <ArrowRight aria-hidden className="mx-2 inline size-4 text-muted" />
              <span className="sr-only"> to </span>
              <span className="font-medium">{wordsOf(setting, after, id)}</span>
            </DescriptionRow>
          )
        );
      })}
    </DescriptionList>
  );
}

const wordsOf = (setting: Setting, values: object, id: string) =>
  phraseValue(setting, Reflect.get(values, id)) || 'Not set';
