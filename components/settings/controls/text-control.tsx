import { Input } from '@/components/ui/input';
import type { ArnSetting, TextSetting } from '@/lib/settings/kinds';
import { phraseBounds } from '@/lib/settings/phrase';
import { type SettingControlProps, textOf } from '../setting-control';

export function TextControl({ value, onChange, field, disabled }: SettingControlProps<TextSetting>) {
  return (
    <Input {...field} value={textOf(value)} disabled={disabled} onChange={(event) => onChange(event.target.value)} />
  );
}

/** An ARN. Blanks around it come from copying and are no part of it. */
export function ArnControl({ setting, value, onChange, field, disabled }: SettingControlProps<ArnSetting>) {
  return (
    <Input
      {...field}
      mono
      placeholder={phraseBounds(setting)}
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  );
}
