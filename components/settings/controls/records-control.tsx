import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { RecordField, RecordsSetting } from '@/lib/settings/kinds';
import { entriesOf, integerFrom, membersOf, type SettingControlProps, textOf } from '../setting-control';
import { type RowControl, RowList } from './row-list';

interface RecordsControlProps extends SettingControlProps<RecordsSetting> {
  /** What a field is called in this record, or undefined where it does not apply. */
  labelOf?: (record: Record<string, unknown>, name: string, field: RecordField) => string | undefined;
  /** Stands before what is typed into a field. */
  prefixes?: Record<string, string>;
}

/** Entries of several fields each: one box an entry. */
export function RecordsControl({
  setting,
  value,
  onChange,
  problems,
  disabled,
  labelOf,
  prefixes,
}: RecordsControlProps) {
  const fields = Object.entries(setting.fields);
  return (
    <RowList
      item={setting.item}
      rows={entriesOf(value).map(membersOf)}
      onRowsChange={onChange}
      newRow={() => Object.fromEntries(fields.map(([name, field]) => [name, field.default]))}
      problems={problems}
      disabled={disabled}
    >
      {(record, change, index, control) => (
        <fieldset className="card grid grid-cols-2 gap-x-3 gap-y-2 p-3 sm:grid-cols-12">
          <legend className="sr-only">{`${setting.item} ${index + 1}: ${textOf(record.name)}`}</legend>
          {fields.map(([name, field]) => {
            const label = labelOf ? labelOf(record, name, field) : field.label;
            if (label === undefined) return null;
            return (
              <RecordFieldInput
                key={name}
                field={field}
                label={label}
                prefix={prefixes?.[name]}
                value={record[name]}
                control={control(name)}
                disabled={disabled}
                onChange={(next) => change({ ...record, [name]: next })}
              />
            );
          })}
        </fieldset>
      )}
    </RowList>
  );
}

/** Of twelve columns; of two on a phone. */
const widths = { text: 'col-span-2 sm:col-span-5', choice: 'col-span-2 sm:col-span-3', number: 'sm:col-span-2' };

interface RecordFieldInputProps {
  field: RecordField;
  label: string;
  prefix: string | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
  control: RowControl;
  disabled: boolean | undefined;
}

function RecordFieldInput({ field, label, prefix, value, onChange, control, disabled }: RecordFieldInputProps) {
  const id = useId();
  if (field.kind === 'toggle') {
    return (
      <Checkbox
        className="col-span-2 sm:col-span-6"
        label={label}
        description={field.help}
        checked={value === true}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  }
  return (
    <div className={widths[field.kind]}>
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      {field.kind === 'choice' ? (
        <Select
          {...control}
          id={id}
          options={field.options}
          value={textOf(value)}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <span className="flex items-center gap-1">
          {prefix && <span className="mono text-muted">{prefix}</span>}
          <Input
            {...control}
            id={id}
            mono={field.kind === 'text'}
            inputMode={field.kind === 'number' ? 'numeric' : undefined}
            value={textOf(value)}
            disabled={disabled}
            onChange={(event) => onChange(typed(field, event.target.value))}
          />
        </span>
      )}
    </div>
  );
}

/** An empty number box is no limit; an empty text is an empty text. */
function typed(field: RecordField, text: string): unknown {
  if (field.kind !== 'number') return text;
  return text.trim() === '' ? null : integerFrom(text);
}
