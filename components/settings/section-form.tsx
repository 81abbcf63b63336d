'use client';

import { type ComponentType, Fragment } from 'react';
import type { Settings } from '@/lib/settings/kinds';
import type { Problem } from '@/lib/settings/problems';
import type { Group, Section } from '@/lib/settings/sections';
import type { SettingControlProps } from './setting-control';
import { SettingField } from './setting-field';
import { SettingGroup } from './setting-group';

/** What some settings get beyond the control of their kind; by setting id. */
export interface SettingParts {
  /** Instead of the control. */
  controls?: Record<string, ComponentType<SettingControlProps>>;
  /** Under the control, inside the field. */
  below?: Record<string, ComponentType<{ values: SettingValues }>>;
  /** After the field, about several of them. */
  after?: Record<string, ComponentType<{ values: SettingValues }>>;
}

/** Values as a draft holds them: the right ids, but whatever was typed. */
export type SettingValues = Readonly<Record<string, unknown>>;

interface SectionFormProps {
  section: Section;
  settings: Settings;
  values: SettingValues;
  onChange: (id: string, value: unknown) => void;
  onLeave?: ((id: string) => void) | undefined;
  /** Whether a setting means anything with the other values as they are; those that do not are not shown. */
  applies: (id: string) => boolean;
  /** What may be told now. */
  problems: readonly Problem[];
  /** Why a setting can never be changed later; undefined when it can. */
  lockOf?: ((id: string) => string | undefined) | undefined;
  parts?: SettingParts | undefined;
  disabled?: boolean | undefined;
  /** Whether groups get their titles; a section with a heading of its own may do without. */
  titled?: boolean | undefined;
}

/** All settings of a section that apply, in their groups. */
export function SectionForm({ section, titled = section.groups.length > 1, ...props }: SectionFormProps) {
  const groups = section.groups.filter((group) => group.settings.some(props.applies));
  return (
    <div className={titled ? 'space-y-8' : 'space-y-6'}>
      {groups.map((group) => (
        <GroupForm key={group.title} group={group} titled={titled} {...props} />
      ))}
    </div>
  );
}

type GroupFormProps = Omit<SectionFormProps, 'section' | 'titled'> & { group: Group<string>; titled: boolean };

function GroupForm({ group, titled, settings, values, applies, problems, parts, ...props }: GroupFormProps) {
  const shown = group.settings.filter(applies);
  // One setting alone that is called like its group needs no heading above its label.
  const sameWords = shown.length === 1 && settings[shown[0] ?? '']?.label === group.title;
  const changed = shown.some((id) => JSON.stringify(values[id]) !== JSON.stringify(settings[id]?.default));
  // A problem is told at its first setting; a group that holds another of them may be where it is put right.
  const wrong = problems.some((problem) => problem.settings.some((id) => shown.includes(id)));
  return (
    <SettingGroup title={titled && !sameWords ? group.title : undefined} calm={!changed && !wrong}>
      {shown.map((id) => {
        const setting = settings[id];
        const Below = parts?.below?.[id];
        const After = parts?.after?.[id];
        return (
          setting && (
            <Fragment key={id}>
              <SettingField
                id={id}
                setting={setting}
                value={values[id]}
                onChange={props.onChange}
                onLeave={props.onLeave}
                problems={problems.filter((problem) => problem.settings[0] === id)}
                lock={props.lockOf?.(id)}
                disabled={props.disabled}
                control={parts?.controls?.[id]}
              >
                {Below && <Below values={values} />}
              </SettingField>
              {After && <After values={values} />}
            </Fragment>
          )
        );
      })}
    </SettingGroup>
  );
}
