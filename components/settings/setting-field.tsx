import { type ComponentType, type FocusEvent, memo, type ReactNode } from 'react';
import { Field, type FieldControl, FieldGroup, type FieldText } from '@/components/ui/field';
import type { Setting } from '@/lib/settings/kinds';
import { phraseBounds, phraseValue } from '@/lib/settings/phrase';
import type { Problem } from '@/lib/settings/problems';
import { FieldWarnings } from './field-warnings';
import { KindControl } from './kind-control';
import type { SettingControlProps } from './setting-control';
import { ToggleFrame } from './toggle-frame';

interface SettingFieldProps {
  id: string;
  setting: Setting;
  value: unknown;
  onChange: (id: string, value: unknown) => void;
  /** A field (`tags`) or an entry of it (`tags.2`) lost the focus: from now on its problems may be told. */
  onLeave?: ((id: string) => void) | undefined;
  /** Those whose first setting this is. */
  problems: readonly Problem[];
  /** Why it can never be changed later. */
  lock?: string | undefined;
  disabled?: boolean | undefined;
  /** Replaces the control that the setting's kind gets. */
  control?: ComponentType<SettingControlProps> | undefined;
  /** Shown under the control: an example, a preview. */
  children?: ReactNode;
}

/** Where links to a setting lead: `#setting-passwordMinLength`. */
export const fieldId = (id: string) => `setting-${id}`;

const docsHref = (page: string) => `https://docs.aws.amazon.com/cognito/latest/developerguide/${page}.html`;

const grouped = new Set<Setting['kind']>(['choice', 'choices', 'tags', 'records', 'list']);

/** Kinds whose controls show what is wrong with an entry at that entry. */
const inRows = new Set<Setting['kind']>(['tags', 'records', 'list']);

/** One setting: label, lock, help, the control of its kind, bounds and default as a quiet hint, and what is wrong with it. */
export const SettingField = memo(function SettingField(props: SettingFieldProps) {
  const { id, setting, value, onChange, problems, children } = props;
  const Control = props.control ?? KindControl;
  const own = inRows.has(setting.kind) ? problems.filter((problem) => problem.index === undefined) : problems;
  const changed = JSON.stringify(value) !== JSON.stringify(setting.default);
  const text = {
    id: fieldId(id),
    label: setting.label,
    help: setting.help,
    lock: props.lock,
    docsHref: setting.docs && docsHref(setting.docs),
    hint: hintOf(setting),
    onReset: changed && !props.disabled && !isEmpty(setting.default) ? () => onChange(id, setting.default) : undefined,
    error: errorOf(own),
  };
  const shared = {
    setting,
    value,
    problems,
    disabled: props.disabled,
    onChange: (next: unknown) => onChange(id, next),
  };
  // Focus that moves within the field does not leave it.
  const leave = ({ target, currentTarget, relatedTarget }: FocusEvent) => {
    const row = target.closest<HTMLElement>('[data-row]');
    if (row && !row.contains(relatedTarget)) props.onLeave?.(`${id}.${row.dataset.row}`);
    if (!currentTarget.contains(relatedTarget)) props.onLeave?.(id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the focus leave, there is nothing to operate
    <div onBlur={leave}>
      <Frame {...text} kind={setting.kind} control={(field) => <Control {...shared} field={field} />}>
        {children}
        <FieldWarnings messages={messagesOf(own, 'warning')} />
      </Frame>
    </div>
  );
});

type FrameProps = FieldText & {
  id: string;
  kind: Setting['kind'];
  control: (field: FieldControl) => ReactNode;
  children: ReactNode;
};

function Frame({ kind, control, children, ...text }: FrameProps) {
  if (kind === 'toggle') {
    return (
      <ToggleFrame {...text} control={control}>
        {children}
      </ToggleFrame>
    );
  }
  if (grouped.has(kind)) {
    return (
      <FieldGroup {...text}>
        {control({ id: text.id, 'aria-describedby': undefined, 'aria-invalid': undefined })}
        {children}
      </FieldGroup>
    );
  }
  return (
    <Field {...text}>
      {(field) => (
        <>
          {control(field)}
          {children}
        </>
      )}
    </Field>
  );
}

/** Going back to nothing is no reset: it would throw away a list or a text at one click. */
function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** What is wrong with the value itself comes first: as long as it is no ARN at all, its Region is no news. */
function errorOf(problems: readonly Problem[]): string | undefined {
  const itself = problems.filter(({ rule }) => rule === 'bounds');
  return messagesOf(itself.length > 0 ? itself : problems, 'error').join(' ') || undefined;
}

function messagesOf(problems: readonly Problem[], level: Problem['level']): string[] {
  return problems.filter((problem) => problem.level === level).map((problem) => problem.message);
}

/** "6–99 characters · Default: 8 characters (AWS: 6)". */
function hintOf(setting: Setting): string {
  // The bounds of an ARN are an example, which stands in the empty box.
  const bounds = setting.kind === 'arn' ? undefined : phraseBounds(setting);
  return [bounds, defaultOf(setting)].filter(Boolean).join(' · ');
}

function defaultOf(setting: Setting): string | undefined {
  const own = setting.awsDefault === undefined ? '' : ` (AWS: ${phraseValue(setting, setting.awsDefault)})`;
  if (setting.default === '') {
    const meaning = 'whenEmpty' in setting ? setting.whenEmpty : undefined;
    return meaning && meaning !== 'None' ? `Left empty: ${meaning}` : undefined;
  }
  return isEmpty(setting.default) && own === '' ? undefined : `Default: ${phraseValue(setting, setting.default)}${own}`;
}
