import { RadioGroup } from '@/components/ui/radio-group';
import type { ChoiceSetting } from '@/lib/settings/kinds';
import type { SettingControlProps } from '../setting-control';

/** One of few: boxes where most choices have something to say, a plain list otherwise. */
export function ChoiceControl({ setting, value, onChange, disabled }: SettingControlProps<ChoiceSetting>) {
  const telling = setting.options.filter((option) => option.help).length > setting.options.length / 2;
  return (
    <RadioGroup
      appearance={telling ? 'card' : 'plain'}
      options={setting.options.map(({ value: option, label, help }) => ({ value: option, label, description: help }))}
      value={typeof value === 'string' ? value : ''}
      onValueChange={onChange}
      disabled={disabled}
    />
  );
}
