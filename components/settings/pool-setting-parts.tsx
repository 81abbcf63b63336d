import { RecordsControl } from './controls/records-control';
import { PasswordExamples } from './password-examples';
import type { SettingParts } from './section-form';
import type { SettingControlProps } from './setting-control';
import { TemporaryPasswordExample } from './temporary-password-example';

/** Custom attributes: a limit is a length or a value, and some types have none. */
function CustomAttributesControl({ setting, ...props }: SettingControlProps) {
  if (setting.kind !== 'records') return null;
  return (
    <RecordsControl
      setting={setting}
      {...props}
      prefixes={{ name: 'custom:' }}
      labelOf={(record, name, field) =>
        name === 'min' || name === 'max' ? limitLabels(record.type)?.[name] : field.label
      }
    />
  );
}

function limitLabels(type: unknown): { min: string; max: string } | undefined {
  if (type === 'String') return { min: 'Min. length', max: 'Max. length' };
  if (type === 'Number') return { min: 'Smallest', max: 'Largest' };
  return undefined;
}

/** What some settings of a pool get beyond the control of their kind. */
export const poolSettingParts: SettingParts = {
  controls: { customAttributes: CustomAttributesControl },
  below: { temporaryPasswordDays: TemporaryPasswordExample },
  after: { passwordSymbols: PasswordExamples },
};
