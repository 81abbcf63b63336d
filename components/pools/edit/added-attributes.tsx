'use client';

import { poolSettingParts } from '@/components/settings/pool-setting-parts';
import { entriesOf, type SettingControlProps } from '@/components/settings/setting-control';
import { phraseValue } from '@/lib/settings/phrase';
import { usePoolAround } from './pool-around';

const NewOnes = poolSettingParts.controls?.customAttributes;

/** Custom attributes of a pool that is there: those it has stay as they are, others may be added. */
export function AddedAttributes({ value, onChange, problems, ...props }: SettingControlProps) {
  const { attributes: there } = usePoolAround();
  const all = entriesOf(value);
  const kept = all.slice(0, there);
  // The list that is shown begins with the first new one.
  const own = problems.flatMap(({ index, ...problem }) =>
    index === undefined ? [problem] : index < there ? [] : [{ ...problem, index: index - there }],
  );
  return (
    <div className="space-y-3">
      {there > 0 && (
        <ul aria-label="Attributes that are there" className="card space-y-1 p-3 text-sm">
          {kept.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are fixed, and so is their order
            <li key={index}>{phraseValue(props.setting, [entry])}</li>
          ))}
        </ul>
      )}
      {NewOnes && (
        <NewOnes
          {...props}
          value={all.slice(there)}
          problems={own}
          onChange={(next) => onChange([...kept, ...entriesOf(next)])}
        />
      )}
    </div>
  );
}
