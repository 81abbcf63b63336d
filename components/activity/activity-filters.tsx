'use client';

import { useSearchParams } from 'next/navigation';
import { useId } from 'react';
import { Input } from '@/components/ui/input';
import { QuerySelect } from '@/components/ui/query-select';
import type { SelectOption } from '@/components/ui/select';
import { useQueryChange } from '@/components/ui/use-query-change';

export interface FilterChoices {
  people: readonly SelectOption[];
  actions: readonly SelectOption[];
  /** Left out where the page is about one pool anyway. */
  pools?: readonly SelectOption[] | undefined;
}

const outcomes: SelectOption[] = [
  { value: 'success', label: 'Done' },
  { value: 'failure', label: 'Failed' },
  { value: 'denied', label: 'Refused' },
  { value: 'unknown', label: 'Outcome unknown' },
];

const times: SelectOption[] = [
  { value: 'hour', label: 'Last hour' },
  { value: 'day', label: 'Last 24 hours' },
  { value: 'week', label: 'Last 7 days' },
  { value: 'month', label: 'Last 30 days' },
  { value: 'days', label: 'Between two days…' },
];

const reset = ['before'];

/** What to look for; every choice is part of the address. */
export function ActivityFilters({ people, actions, pools }: FilterChoices) {
  const days = useSearchParams().get('time') === 'days';
  const box = 'w-full sm:w-44';
  return (
    <search aria-label="Filter the activity" className="mb-4 flex flex-wrap gap-2">
      <QuerySelect className={box} label="Person" name="person" all="Everybody" options={people} reset={reset} />
      <QuerySelect
        className="w-full sm:w-64"
        label="Act"
        name="action"
        all="Every act"
        options={actions}
        reset={reset}
      />
      {pools && (
        <QuerySelect
          className="w-full sm:w-56"
          label="User pool"
          name="pool"
          all="Everywhere"
          options={pools}
          reset={reset}
        />
      )}
      <QuerySelect
        className={box}
        label="Outcome"
        name="outcome"
        all="Every outcome"
        options={outcomes}
        reset={reset}
      />
      <QuerySelect className={box} label="Time" name="time" all="Any time" options={times} reset={reset} />
      {days && <Day name="from" word="From" />}
      {days && <Day name="to" word="To" />}
    </search>
  );
}

function Day({ name, word }: { name: string; word: string }) {
  const id = useId();
  const { params, change } = useQueryChange();
  return (
    <div className="flex w-full items-center gap-2 sm:w-auto">
      <label htmlFor={id} className="w-20 shrink-0 text-sm text-muted sm:w-auto">
        {word} (UTC)
      </label>
      <Input
        id={id}
        type="date"
        className="w-full sm:w-40"
        defaultValue={params.get(name) ?? ''}
        onChange={({ target }) => change({ [name]: target.value, before: undefined })}
      />
    </div>
  );
}
