'use client';

import { Select, type SelectOption } from './select';
import { useQueryChange } from './use-query-change';

type QuerySelectProps = {
  /** Its accessible name: "User pool". */
  label: string;
  /** The query parameter. */
  name: string;
  /** The text of "no filter". */
  all: string;
  options: readonly SelectOption[];
  /** Parameters that make no sense with another choice, for example a page token. */
  reset?: readonly string[] | undefined;
  /** Another page than the current one, for a list beside details. */
  path?: string | undefined;
  className?: string | undefined;
};

/** A filter whose choice lives in the address. */
export function QuerySelect({
  label,
  name,
  all,
  options,
  reset = ['page', 'token'],
  path,
  className,
}: QuerySelectProps) {
  const { params, change, pending } = useQueryChange();

  function choose(value: string) {
    const cleared = Object.fromEntries(reset.map((each) => [each, undefined]));
    change({ ...cleared, [name]: value }, { ...(path && { path }) });
  }

  return (
    <div className={className}>
      <Select
        aria-label={label}
        aria-busy={pending}
        value={params.get(name) ?? ''}
        onChange={(event) => choose(event.target.value)}
        placeholder={all}
        options={options}
      />
    </div>
  );
}
