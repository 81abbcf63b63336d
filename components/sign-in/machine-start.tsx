'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { FieldGroup } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { apis, client } from '@/lib/sign-in/guide/failure-guide';
import { type BenchHrefs, PlaceLink } from './place-link';

interface MachineStartProps {
  /** All that the app client has. */
  scopes: readonly string[];
  hrefs: BenchHrefs;
  pending: boolean;
  onStart: (scopes: string[]) => void;
}

/** The scopes that the app asks for itself. Machines get those of APIs only (facts §8). */
export function MachineStart({ scopes, hrefs, pending, onStart }: MachineStartProps) {
  const own = scopes.filter((scope) => scope.includes('/'));
  const [chosen, setChosen] = useState<string[]>(own);
  if (own.length === 0) return <NoScope hrefs={hrefs} />;
  return (
    <div className="grid max-w-xl gap-5">
      <FieldGroup label="Scopes" help="None chosen means all that the app client has of the pool’s APIs.">
        <CheckboxGroup
          options={own.map((value) => ({ value, label: value }))}
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

function NoScope({ hrefs }: { hrefs: BenchHrefs }) {
  return (
    <Notice kind="warning" title="This app client has no scope of an API">
      Client credentials give a token for scopes of your own APIs, and for nothing else. Add an API with a scope to the
      pool first, then allow the scope for the app client. <PlaceLink at={apis} hrefs={hrefs} />{' '}
      <PlaceLink at={client('oauthScopes')} hrefs={hrefs} />
    </Notice>
  );
}
