'use client';

import { useState } from 'react';
import { changedClientSettings } from '@/lib/blueprint/client-update';
import type { ClientSettingId, ClientValues } from '@/lib/settings/client-settings';

type Edits = Partial<ClientValues>;

/** Two sets of values in which somebody else's change is to be seen. */
export interface Meanwhile {
  before: ClientValues;
  after: ClientValues;
  /** Settings that somebody else has changed since the form was opened. */
  ids: ClientSettingId[];
}

/**
 * What one person changes of an app client, laid over what it is now. When `values` move under the form, because somebody else has
 * changed the client, only what this person touched stays theirs.
 */
export function useClientEdits(values: ClientValues) {
  const [edits, setEdits] = useState<Edits>({});
  const [seen, setSeen] = useState(values);
  const client: ClientValues = { ...values, ...edits };
  const ids = changedClientSettings(seen, values);

  return {
    client,
    changed: changedClientSettings(values, client),
    meanwhile: ids.length > 0 ? ({ before: seen, after: values, ids } satisfies Meanwhile) : undefined,
    change: (id: string, value: unknown) => setEdits((before) => ({ ...before, [id]: value })),
    /** Goes on with one's own changes laid over what is there now. */
    keepMine: () => setSeen(values),
    /** Takes what is there now where both have changed the same. */
    takeTheirs() {
      const mine = Object.entries(edits).filter(([id]) => !ids.includes(id as ClientSettingId));
      setEdits(Object.fromEntries(mine));
      setSeen(values);
    },
  };
}
