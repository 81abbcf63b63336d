import { poolSettingParts } from '@/components/settings/pool-setting-parts';
import { entriesOf, type SettingControlProps } from '@/components/settings/setting-control';
import { phraseValue } from '@/lib/settings/phrase';

/** The control for custom attributes of a pool that has some: those stay as they are, others may be added. */
export function addedAttributes(there: number) {
  const NewOnes = poolSettingParts.controls?.customAttributes;
  return function AddedAttributes({ value, onChange, problems, ...props }: SettingControlProps) {
    const all = entriesOf(value);
    const kept = all.slice(0, there);
    // What is wrong with the second new one is the second problem of the list that is shown.
    const own = problems.flatMap((problem) =>
      problem.index === undefined
        ? [problem]
        : problem.index < there
          ? []
          : [{ ...problem, index: problem.index - there }],
    );
    return (
      <div className="space-y-3">
        {there > 0 && (
          <ul aria-label="Attributes that are there" className="card space-y-1 p-3 text-sm">
            {kept.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they are fixed, in their order as well
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
  };
}
