import { Input } from '@/components/ui/input';
import type { TagsSetting } from '@/lib/settings/kinds';
import { entriesOf, membersOf, type SettingControlProps, textOf } from '../setting-control';
import { RowList } from './row-list';

export function TagsControl({ value, onChange, problems, disabled }: SettingControlProps<TagsSetting>) {
  return (
    <RowList
      item="tag"
      rows={entriesOf(value).map(membersOf)}
      onRowsChange={onChange}
      newRow={() => ({ key: '', value: '' })}
      problems={problems}
      disabled={disabled}
    >
      {(tag, change, index, control) => (
        <div className="grid grid-cols-2 gap-2">
          <Input
            {...control('key')}
            aria-label={`Key of tag ${index + 1}`}
            placeholder="Key"
            value={textOf(tag.key)}
            disabled={disabled}
            onChange={(event) => change({ ...tag, key: event.target.value })}
          />
          <Input
            {...control('value')}
            aria-label={`Value of tag ${index + 1}`}
            placeholder="Value"
            value={textOf(tag.value)}
            disabled={disabled}
            onChange={(event) => change({ ...tag, value: event.target.value })}
          />
        </div>
      )}
    </RowList>
  );
}
