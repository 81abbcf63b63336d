import { CheckboxGroup } from '@/components/ui/checkbox-group';
import type { ChoicesSetting } from '@/lib/settings/kinds';
import { type SettingControlProps, textsOf } from '../setting-control';

/** Several of a closed list; many short ones stand in columns. */
export function ChoicesControl({ setting, value, onChange, disabled }: SettingControlProps<ChoicesSetting>) {
  return (
    <CheckboxGroup
      columns={setting.options.length > 6}
      options={setting.options.map(({ value: option, label, help }) => ({ value: option, label, description: help }))}
      value={textsOf(value)}
      onValueChange={onChange}
      disabled={disabled}
    />
  );
}
