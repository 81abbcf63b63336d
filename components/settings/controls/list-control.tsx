import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { Input } from '@/components/ui/input';
import type { ListSetting } from '@/lib/settings/kinds';
import { type SettingControlProps, textsOf } from '../setting-control';
import { RowList } from './row-list';

/** Free texts, one a row; those that most people want stand above as check boxes. Pasting several lines makes several rows. */
export function ListControl({ setting, value, onChange, problems, disabled }: SettingControlProps<ListSetting>) {
  const texts = textsOf(value);
  const offered = new Set(setting.suggestions?.map((option) => option.value));
  const own = texts.filter((text) => !offered.has(text));
  const chosen = texts.filter((text) => offered.has(text));
  const ownEntries = texts.flatMap((text, entry) => (offered.has(text) ? [] : [entry]));
  const setOwn = (next: readonly string[]) => onChange([...chosen, ...next]);
  return (
    <div className="space-y-3">
      {setting.suggestions && (
        <CheckboxGroup
          columns={setting.suggestions.every((option) => !option.help)}
          options={setting.suggestions.map(({ help, ...option }) => ({ ...option, description: help }))}
          value={chosen}
          onValueChange={(next) => onChange([...next, ...own])}
          disabled={disabled}
        />
      )}
      <RowList
        item={itemOf(setting)}
        rows={own}
        onRowsChange={setOwn}
        newRow={() => ''}
        problems={problems}
        entryOf={(row) => ownEntries[row] ?? row}
        disabled={disabled}
      >
        {(text, change, index, control) => (
          <Input
            {...control()}
            mono
            aria-label={`${itemOf(setting)} ${index + 1}`}
            value={text}
            disabled={disabled}
            onChange={(event) => change(event.target.value)}
            onPaste={(event) => {
              const lines = linesOf(event.clipboardData);
              if (lines.length < 2) return;
              event.preventDefault();
              setOwn(own.toSpliced(index, 1, ...lines));
            }}
          />
        )}
      </RowList>
    </div>
  );
}

function linesOf(clipboard: DataTransfer): string[] {
  return clipboard
    .getData('text')
    .split(/\s*\n\s*/)
    .filter(Boolean);
}

/** "Callback URLs" has entries called "callback URL". */
function itemOf(setting: ListSetting): string {
  const singular = setting.label.replace(/s$/, '');
  return singular.charAt(0).toLowerCase() + singular.slice(1);
}
