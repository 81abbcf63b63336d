'use client';

import clsx from 'clsx';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { poolSettings } from '@/lib/settings/pool-settings';
import type { PoolPlace } from './start-actions';
import { nameFieldId, type StartPool } from './use-start-pool';

interface PoolNameFieldsProps {
  start: StartPool;
  places: readonly PoolPlace[];
}

const keyOf = ({ connection, region }: PoolPlace) => `${connection}/${region}`;

export function PoolNameFields({ start, places }: PoolNameFieldsProps) {
  const { label, help } = poolSettings.name;
  return (
    <div className={clsx('grid gap-6', places.length > 1 ? 'max-w-3xl sm:grid-cols-2' : 'max-w-md')}>
      <Field id={nameFieldId} label={label} help={help} error={start.nameFault}>
        {(control) => (
          <Input {...control} autoFocus value={start.name} onChange={(event) => start.setName(event.target.value)} />
        )}
      </Field>
      {places.length > 1 && (
        <Field
          label="Where"
          help="Connection and Region. A pool can never be moved."
          lock="A pool stays where it was created."
        >
          {(control) => (
            <Select
              {...control}
              options={places.map((place) => ({ value: keyOf(place), label: place.title }))}
              value={keyOf(start.place)}
              onChange={(event) => {
                const place = places.find((each) => keyOf(each) === event.target.value);
                if (place) start.setPlace(place);
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
