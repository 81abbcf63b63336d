'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createAutosave, type SaveState } from './autosave';
import { dropLocalCopy, findLocalCopy, findNewest, keepLocalCopy, keepNewest } from './local-copy';
import { createDraftSaver } from './save-draft';
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
  takeTheirs: () => Promise<void>;
  /** The draft is gone: nothing is saved any more, nor kept in the browser. */
  forget: () => void;
}

/**
 * The draft in the browser. Each change goes at once into the browser's own storage and, after a quiet moment, to the
 * server; the copy in the storage goes away only when the server has all of it.
 */
export function useDraftStore(draft: WizardDraft, actions: Pick<WizardActions, 'save' | 'find'>): DraftStore {
  const { id } = draft;
  const [start] = useState(() => newestOf(draft));
  const [content, setContent] = useState<DraftContent>(start.value);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: draft.updatedAt });
  const latest = useRef(content);
  const gone = useRef(false);
  const [{ saver, autosave }] = useState(() => {
    const saver = createDraftSaver(id, actions);
    const save = async (value: DraftContent, version: number) => {
      if (gone.current) return { kind: 'saved', version, at: Date.now() } as const;
      const answer = saver.save(value, version);
      // Should the answer be lost with this page, the next one has to know what was sent.
      keepLocalCopy(id, { version, value: latest.current, sent: saver.sent() });
      const outcome = await answer;
      if (outcome.kind !== 'saved') return outcome;
      keepNewest(id, outcome.version, value);
      if (latest.current === value) dropLocalCopy(id);
      else keepLocalCopy(id, { version: outcome.version, value: latest.current, sent: [] });
      return outcome;
    };
    return { saver, autosave: createAutosave<DraftContent>({ version: start.version, onState: setSaveState, save }) };
  });

  const show = useCallback((next: DraftContent) => {
    latest.current = next;
    setContent(next);
  }, []);

  const update = useCallback<DraftStore['update']>(
    (change) => {
      const next = change(latest.current);
      if (next === latest.current || gone.current) return;
      show(next);
      keepLocalCopy(id, { version: autosave.version(), value: next, sent: saver.sent() });
      autosave.change(next);
    },
    [id, autosave, saver, show],
  );

  // Before any effect of a step: opening one is a change, too, and would write over the copy.
  useLayoutEffect(() => {
    const left = findLocalCopy<DraftContent>(id);
    if (!left) return;
    // Typed over an older version: saving it on that one makes the server say so, and the person choose.
    autosave.rebase(Math.min(left.version, autosave.version()));
    saver.resume(left.sent);
    show(left.value);
    autosave.change(left.value);
  }, [id, autosave, saver, show]);

  useEffect(() => {
    return whenLeaving(() => void autosave.flush());
  }, [autosave]);

  return {
    content,
    update,
    saveState,
    flush: autosave.flush,
    version: autosave.version,
    async keepMine() {
      const theirs = await actions.find({ id });
      if (theirs.ok) autosave.rebase(theirs.data.version);
      await autosave.flush();
    },
    async takeTheirs() {
      const theirs = await actions.find({ id });
      if (!theirs.ok) return;
      const { version, blueprint, visited } = theirs.data;
      autosave.restart(version);
      dropLocalCopy(id);
      keepNewest(id, version, { blueprint, visited });
      show({ blueprint, visited });
    },
    forget() {
      gone.current = true;
      dropLocalCopy(id);
    },
  };
}

/** A page that comes out of the browser's history may carry an older draft than this tab has saved since. */
function newestOf({ id, version, blueprint, visited }: WizardDraft): { version: number; value: DraftContent } {
  const known = findNewest<DraftContent>(id);
  return known && known.version > version ? known : { version, value: { blueprint, visited } };
}

/** Runs `leave` when the tab is hidden or closed, when the network is back, and when the wizard is left. Returns its end. */
function whenLeaving(leave: () => void): () => void {
  const hide = () => document.visibilityState === 'hidden' && leave();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('online', leave);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('online', leave);
    leave();
  };
}
