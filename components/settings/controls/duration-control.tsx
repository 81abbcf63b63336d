import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { DurationSetting } from '@/lib/settings/kinds';
import { integerFrom, membersOf, type SettingControlProps, textOf } from '../setting-control';

const units = ['seconds', 'minutes', 'hours', 'days'].map((unit) => ({ value: unit, label: unit }));

export function DurationControl({ setting, value, onChange, field, disabled }: SettingControlProps<DurationSetting>) {
  const duration = membersOf(value);
  return (
    <span className="flex items-center gap-2">
      <Input
        {...field}
        inputMode="numeric"
        className="max-w-28"
        value={textOf(duration.value)}
        disabled={disabled}
        onChange={(event) => onChange({ ...duration, value: integerFrom(event.target.value) })}
      />
      <Select
        aria-label={`${setting.label}: unit`}
        className="w-32"
        options={units}
        value={textOf(duration.unit)}
        disabled={disabled}
        onChange={(event) => onChange({ ...duration, unit: event.target.value })}
      />
    </span>
  );
}
