'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { FieldGroup } from '@/components/ui/field';

interface MachineStartProps {
  scopes: readonly string[];
  pending: boolean;
  onStart: (scopes: string[]) => void;
}

/** The scopes that the app asks for itself. */
export function MachineStart({ scopes, pending, onStart }: MachineStartProps) {
  const [chosen, setChosen] = useState<string[]>([...scopes]);
  return (
    <div className="grid max-w-xl gap-5">
      <FieldGroup label="Scopes" help="None chosen means all that the app client has.">
        <CheckboxGroup
          options={scopes.map((value) => ({ value, label: value }))}
          value={chosen}
          onValueChange={setChosen}
        />
      </FieldGroup>
      <Button variant="primary" pending={pending} onClick={() => onStart(chosen)} className="justify-self-start">
        Get a token
      </Button>
    </div>
  );
}
