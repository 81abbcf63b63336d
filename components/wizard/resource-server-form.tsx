'use client';

import { useState } from 'react';
import { ApiFields } from '@/components/apis/api-fields';
import { focusField } from '@/components/settings/focus-field';
import { Button } from '@/components/ui/button';
import type { ResourceServer } from '@/lib/blueprint/resource-server';
import { resourceServerFaults } from '@/lib/blueprint/resource-server-faults';

interface ResourceServerFormProps {
  /** Left out for a new one. */
  server: ResourceServer | undefined;
  /** Identifiers of the others. */
  taken: readonly string[];
  onKeep: (server: ResourceServer) => void;
  onCancel: () => void;
}

const empty: ResourceServer = { identifier: '', name: '', scopes: [{ name: '', description: '' }] };

/** One API. It goes into the draft as a whole, once it is right. */
export function ResourceServerForm({ server = empty, taken, onKeep, onCancel }: ResourceServerFormProps) {
  const [value, setValue] = useState(server);
  const [tried, setTried] = useState(false);
  const faults = resourceServerFaults(value, taken);
  const told = tried ? faults : [];

  function keep() {
    setTried(true);
    const [first] = faults;
    if (!first) onKeep(value);
    else focusField(`api-${first.settings[0]}`);
  }

  return (
    <div className="space-y-4">
      <ApiFields value={value} onChange={setValue} faults={told} />
      <div className="flex gap-2">
        <Button variant="primary" onClick={keep}>
          Keep API
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
