'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

interface ReturnAddressProps {
  label: string;
  /** What the app client has. */
  registered: readonly string[];
  value: string;
  onChange: (address: string) => void;
}

/** Where the browser goes afterwards: one of the registered addresses, or what an app sends, to see whether it would pass. */
export function ReturnAddress({ label, registered, value, onChange }: ReturnAddressProps) {
  const [other, setOther] = useState(registered.length === 0);
  const options = [
    ...registered.map((each) => ({ value: each, label: each })),
    { value: '', label: 'Another address' },
  ];

  function choose(address: string) {
    setOther(address === '');
    onChange(address);
  }

  return (
    <div className="grid gap-3">
      <Field label={label} help="Where the browser goes afterwards.">
        {(control) => (
          <Select
            {...control}
            value={other ? '' : value}
            onChange={(event) => choose(event.target.value)}
            options={options}
          />
        )}
      </Field>
      {other && (
        <Field label="The other address" help="As your app sends it, to see whether it would pass.">
          {(control) => (
            <Input {...control} mono value={value} onChange={(event) => onChange(event.target.value.trim())} />
          )}
        </Field>
      )}
    </div>
  );
}
