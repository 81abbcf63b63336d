import { Switch } from '@/components/ui/switch';
import type { ToggleSetting } from '@/lib/settings/kinds';
import type { SettingControlProps } from '../setting-control';

export function ToggleControl({ value, onChange, field, disabled }: SettingControlProps<ToggleSetting>) {
  return (
    <Switch
      {...field}
      checked={value === true}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
