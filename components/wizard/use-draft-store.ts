'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { answered } from '@/components/ui/answered';
import type { SaveState } from './autosave';
import { createDraftAutosave } from './draft-autosave';
import {
  dropLocalCopy,
  dropSaved,
  findLocalCopy,
  findNewest,
  findSaved,
  keepLocalCopy,
  keepNewest,
} from './local-copy';
import type { DraftContent, WizardActions, WizardDraft } from './wizard-draft';

export interface DraftStore {
  content: DraftContent;
  /** Steps that were open in a tab before this one, which could not save all of it. */
  leftover: readonly string[];
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
  const [saving] = useState(() => {
    const now = { latest: () => latest.current, isGone: () => gone.current };
    return createDraftAutosave({ id, version: start.version, actions, onState: setSaveState, ...now });
  });
  const { autosave, saver } = saving;

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

  const leftover = useLeftover(id, saving, show);
  useEffect(() => whenLeaving(() => void autosave.flush()), [autosave]);

  return {
    content,
    leftover,
    update,
    saveState,
    flush: autosave.flush,
    version: autosave.version,
    ...choices(id, saving, actions, show),
    forget() {
      gone.current = true;
      dropLocalCopy(id);
      dropSaved(id);
    },
  };
}

type Saving = ReturnType<typeof createDraftAutosave>;
type Show = (content: DraftContent) => void;

const none: readonly string[] = [];

/** Takes up what a tab before this one could not save. Answers the steps that were open there. */
function useLeftover(id: string, { autosave, saver }: Saving, show: Show): readonly string[] {
  const [visited, setVisited] = useState(none);
  // Before any effect of a step: opening one is a change, too, and would write over the copy.
  useLayoutEffect(() => {
    const saved = findSaved<DraftContent>(id);
    if (saved && saved.version > autosave.version()) {
      autosave.restart(saved.version);
      show(saved.value);
    }
    const left = findLocalCopy<DraftContent>(id);
    if (!left) return;
    // Typed over an older version: saving it on that one makes the server say so, and the person choose.
    autosave.rebase(Math.min(left.version, autosave.version()));
    saver.resume(left.sent);
    show(left.value);
    setVisited(left.value.visited);
    autosave.change(left.value);
  }, [id, autosave, saver, show]);
  return visited;
}

/** The two ways out of a conflict. */
function choices(id: string, { autosave }: Saving, { find }: Pick<WizardActions, 'find'>, show: Show) {
  return {
    async keepMine() {
      const theirs = await answered(find({ id }));
      if (theirs.ok) autosave.rebase(theirs.data.version);
      await autosave.flush();
    },
    async takeTheirs() {
      const theirs = await answered(find({ id }));
      if (!theirs.ok) return;
      const { version, blueprint, visited } = theirs.data;
      autosave.restart(version);
      dropLocalCopy(id);
      keepNewest(id, version, { blueprint, visited });
      show({ blueprint, visited });
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
