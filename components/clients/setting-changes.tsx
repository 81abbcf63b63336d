import ArrowRight from 'lucide-react/icons/arrow-right';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { phraseValue } from '@/lib/settings/phrase';

interface SettingChangesProps {
  ids: readonly ClientSettingId[];
  before: ClientValues;
  after: ClientValues;
}

/** Settings of an app client before and after, in words. */
export function SettingChanges({ ids, before, after }: SettingChangesProps) {
  return (
    <DescriptionList>
      {ids.map((id) => (
        <DescriptionRow key={id} label={clientSettings[id].label}>
          <span className="text-muted">
            <span className="sr-only">From </span>
            {phraseValue(clientSettings[id], before[id]) || 'Not set'}
          </span>
          <ArrowRight aria-hidden className="mx-2 inline size-4 text-muted" />
          <span className="sr-only"> to </span>
          <span className="font-medium">{phraseValue(clientSettings[id], after[id]) || 'Not set'}</span>
        </DescriptionRow>
      ))}
    </DescriptionList>
  );
}
