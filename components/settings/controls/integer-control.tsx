import type { KeyboardEvent } from 'react';
import { Input } from '@/components/ui/input';
import type { IntegerSetting } from '@/lib/settings/kinds';
import { integerFrom, type SettingControlProps, textOf } from '../setting-control';

/** A whole number with its unit. Arrow keys step within the bounds; typing is never bent to them. */
export function IntegerControl({ setting, value, onChange, field, disabled }: SettingControlProps<IntegerSetting>) {
  function step(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const from = typeof value === 'number' ? value : setting.default;
    onChange(Math.min(setting.max, Math.max(setting.min, from + by)));
  }

  return (
    <span className="flex items-center gap-2">
      <Input
        {...field}
        inputMode="numeric"
        className="max-w-28"
        value={textOf(value)}
        disabled={disabled}
        onChange={(event) => onChange(integerFrom(event.target.value))}
        onKeyDown={step}
      />
      <span className="text-sm text-muted">{setting.unit}</span>
    </span>
  );
}
