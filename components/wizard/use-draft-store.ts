'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { createAutosave, type SaveOutcome, type SaveState } from './autosave';
import { dropLocalCopy, findLocalCopy, findNewest, keepLocalCopy, keepNewest } from './local-copy';
import { typedDraft } from './typed-draft';
import type { DraftContent, WizardActions, WizardDraft } from './wizard-draft';

export interface DraftStore {
  content: DraftContent;
  update: (change: (content: DraftContent) => DraftContent) => void;
  saveState: SaveState;
  /** Saves what is waiting; true when the server has everything. */
  flush: () => Promise<boolean>;
  /** The version the server confirmed last. */
  version: () => number;
  /** After a conflict: ours replaces what the other tab saved. */
  keepMine: () => Promise<void>;
  /** After a conflict: ours is given up. */
  takeTheirs: () => void;
  /** The draft is gone: nothing is saved any more, nor kept in the browser. */
  forget: () => void;
}

/**
 * The draft in the browser. Each change goes at once into the browser's own storage and, after a quiet moment, to the
 * server; the copy in the storage goes away only when the server has all of it.
 */
export function useDraftStore(draft: WizardDraft, { save, find }: Pick<WizardActions, 'save' | 'find'>): DraftStore {
  const { id } = draft;
  // A page that comes out of the browser's history may carry an older draft than this tab has saved since.
  const [start] = useState(() =>
    newer(findNewest<DraftContent>(id), {
      version: draft.version,
      value: { blueprint: draft.blueprint, visited: draft.visited },
    }),
  );
  const [content, setContent] = useState<DraftContent>(start.value);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: draft.updatedAt });
  const latest = useRef(content);
  const gone = useRef(false);

  const [autosave] = useState(() =>
    createAutosave<DraftContent>({
      version: start.version,
      onState: setSaveState,
      save: async (value, version) => {
        if (gone.current) return { kind: 'saved', version, at: Date.now() };
        const blueprint = typedDraft(value.blueprint);
        const outcome = await attempt(() => save({ id, version, blueprint, visited: [...value.visited] }));
        if (outcome.kind !== 'saved') return outcome;
        keepNewest(id, { version: outcome.version, value });
        const complete = latest.current === value && blueprint === value.blueprint;
        if (complete) dropLocalCopy(id);
        else keepLocalCopy(id, { version: outcome.version, value: latest.current });
        return outcome;
      },
    }),
  );

  const show = useCallback((next: DraftContent) => {
    latest.current = next;
    setContent(next);
  }, []);

  const update = useCallback<DraftStore['update']>(
    (change) => {
      const next = change(latest.current);
      if (next === latest.current || gone.current) return;
      show(next);
      keepLocalCopy(id, { version: autosave.version(), value: next });
      autosave.change(next);
    },
    [id, autosave, show],
  );

  useEffect(() => {
    const left = findLocalCopy<DraftContent>(id);
    if (left) {
      // Typed over an older version: saving it on that one makes the server say so, and the person choose.
      autosave.rebase(Math.min(left.version, autosave.version()));
      show(left.value);
      autosave.change(left.value);
    }
    // Leaving the page by any way; a call that is cut off is made up for by the copy in the browser.
    const leave = () => void autosave.flush();
    const hide = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', leave);
      leave();
    };
  }, [id, autosave, show]);

  return {
    content,
    update,
    saveState,
    flush: autosave.flush,
    version: autosave.version,
    async keepMine() {
      const theirs = await find({ id });
      if (theirs.ok) autosave.rebase(theirs.data.version);
      await autosave.flush();
    },
    takeTheirs() {
      dropLocalCopy(id);
      window.location.reload();
    },
    forget() {
      gone.current = true;
      dropLocalCopy(id);
    },
  };
}

function newer<T extends { version: number }>(known: T | undefined, given: T): T {
  return known && known.version > given.version ? known : given;
}

async function attempt(call: () => ReturnType<WizardActions['save']>): Promise<SaveOutcome> {
  try {
    const result = await call();
    if (result.ok) return { kind: 'saved', version: result.data.version, at: result.data.updatedAt };
    const { code, message } = result.error;
    return { kind: code === 'concurrentChange' ? 'conflict' : 'failed', message };
  } catch {
    return { kind: 'failed', message: 'Pooldeck cannot be reached.' };
  }
}
