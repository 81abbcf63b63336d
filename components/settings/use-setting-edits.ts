'use client';

import { useState } from 'react';
import { useUnsaved } from '@/components/ui/use-unsaved';

/** Two sets of values in which somebody else's change is to be seen. */
export interface Meanwhile<V> {
  before: V;
  after: V;
  /** Settings that somebody else has changed since the form was opened. */
  ids: string[];
}

/**
 * What one person changes of something that is there, laid over what it is now. When `values` move under the form, because somebody else
 * has changed it, only what this person touched stays theirs.
 * @param changedIds the settings in which two sets of values differ
 */
export function useSettingEdits<V extends object>(values: V, changedIds: (before: V, after: V) => string[]) {
  const [edits, setEdits] = useState<Partial<V>>({});
  const [seen, setSeen] = useState(values);
  const wanted: V = { ...values, ...edits };
  const [own, setOwn] = useState(false);
  const ids = changedIds(seen, values);
  if (own && ids.length > 0) {
    setOwn(false);
    setSeen(values);
  }

  const changed = changedIds(values, wanted);
  useUnsaved(changed.length > 0);
  return {
    wanted,
    changed,
    /** What this person wants otherwise than it is, and nothing else. */
    mine: Object.fromEntries(Object.entries(wanted).filter(([id]) => changed.includes(id))) as Partial<V>,
    meanwhile: ids.length > 0 ? ({ before: seen, after: values, ids } satisfies Meanwhile<V>) : undefined,
    change: (id: string, value: unknown) => setEdits((before) => ({ ...before, [id]: value })),
    /** Whether what moves next is this person's own work: the calls of an attempt before the one that was refused. */
    expectOwn: setOwn,
    /** Goes on with one's own changes laid over what is there now. */
    keepMine: () => setSeen(values),
    /** Takes what is there now where both have changed the same. */
    takeTheirs() {
      const mine = Object.entries(edits).filter(([id]) => !ids.includes(id));
      setEdits(Object.fromEntries(mine) as Partial<V>);
      setSeen(values);
    },
  };
}
