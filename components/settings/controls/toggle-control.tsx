import { Switch } from '@/components/ui/switch';
import type { ToggleSetting } from '@/lib/settings/kinds';
import type { SettingControlProps } from '../setting-control';

export function ToggleControl({ value, onChange, field, disabled }: SettingControlProps<ToggleSetting>) {
  return (
    <span className="flex items-center gap-2">
      <Switch
        {...field}
        checked={value === true}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span aria-hidden className="text-sm text-muted">
        {value === true ? 'On' : 'Off'}
      </span>
    </span>
  );
}
