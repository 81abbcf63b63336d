'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { type ClientType, clientTypes, getClientType } from '@/lib/blueprint/client-types';

interface ClientTypePickerProps {
  onPick: (type: ClientType) => void;
  onCancel?: (() => void) | undefined;
}

/** The first question about a client: what kind of app it is. The answer fills in the rest, each with its reason. */
export function ClientTypePicker({ onPick, onCancel }: ClientTypePickerProps) {
  const [chosen, setChosen] = useState<ClientType['id']>('spa');
  const reasonsId = useId();
  return (
    <div className="space-y-4">
      <FieldGroup
        id="client-type"
        label="What kind of app is it?"
        help="It fills in the form below; you can change everything there."
      >
        <RadioGroup
          appearance="card"
          columns={2}
          value={chosen}
          onValueChange={setChosen}
          options={clientTypes.map(({ id, title, description }) => ({ value: id, label: title, description }))}
        />
      </FieldGroup>
      <div aria-live="polite" id={reasonsId} className="text-sm text-muted">
        <p>What it chooses:</p>
        <ul className="mt-1 list-disc space-y-0.5 pl-5">
          {getClientType(chosen).reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <div className="flex gap-2">
        <Button variant="primary" onClick={() => onPick(getClientType(chosen))}>
          Continue
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </div>
  );
}
