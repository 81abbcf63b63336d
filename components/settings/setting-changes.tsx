import ArrowRight from 'lucide-react/icons/arrow-right';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import type { FactSheets } from '@/lib/settings/kinds';
import { type ValueDifference, valueDifference } from './value-difference';

interface SettingChangesProps {
  settings: FactSheets;
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
              <Difference {...valueDifference(setting, Reflect.get(before, id), Reflect.get(after, id))} />
            </DescriptionRow>
          )
        );
      })}
    </DescriptionList>
  );
}

function Difference(difference: ValueDifference) {
  if ('kept' in difference) return <Entries {...difference} />;
  return (
    <span className="wrap-anywhere">
      <span className="text-muted">
        <span className="sr-only">From </span>
        {difference.from}
      </span>
      <ArrowRight aria-hidden className="mx-2 inline size-4 text-muted" />
      <span className="sr-only"> to </span>
      <span className="font-medium">{difference.to}</span>
    </span>
  );
}

function Entries({ kept, added, removed }: Extract<ValueDifference, { kept: number }>) {
  return (
    <span className="block space-y-1 wrap-anywhere">
      {added.length > 0 && (
        <span className="block">
          Added: <span className="font-medium">{added.join(', ')}</span>
        </span>
      )}
      {removed.length > 0 && <span className="block">Removed: {removed.join(', ')}</span>}
      <span className="block text-muted">{kept} others stay</span>
    </span>
  );
}
