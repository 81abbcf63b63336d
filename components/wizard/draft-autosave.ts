import { type Autosave, createAutosave, type SaveOutcome, type SaveState } from './autosave';
import { dropLocalCopy, keepLocalCopy, keepNewest } from './local-copy';
import { createDraftSaver, type DraftSaver } from './save-draft';
import type { DraftContent, WizardActions } from './wizard-draft';

interface DraftAutosaveOptions {
  id: string;
  version: number;
  actions: Pick<WizardActions, 'save' | 'find'>;
  onState: (state: SaveState) => void;
  /** What is on the screen now, perhaps newer than what is being saved. */
  latest: () => DraftContent;
  /** The draft was discarded: nothing is saved any more. */
  isGone: () => boolean;
}

/** Autosave of a draft that keeps the copy in the browser in step: it goes away when the server has all of it. */
export function createDraftAutosave(options: DraftAutosaveOptions): {
  autosave: Autosave<DraftContent>;
  saver: DraftSaver;
} {
  const { id, version: start, actions, onState, latest, isGone } = options;
  const saver = createDraftSaver(id, actions, latest().blueprint);

  async function save(value: DraftContent, version: number): Promise<SaveOutcome> {
    if (isGone()) return { kind: 'saved', version, at: Date.now() };
    const answer = saver.save(value, version);
    // Should the answer be lost with this page, the next one has to know what was sent.
    keepLocalCopy(id, { version, value: latest(), sent: saver.sent() });
    const outcome = await answer;
    if (outcome.kind !== 'saved') return outcome;
    keepNewest(id, outcome.version, value);
    if (latest() === value) dropLocalCopy(id);
    else keepLocalCopy(id, { version: outcome.version, value: latest(), sent: [] });
    return outcome;
  }

  return { saver, autosave: createAutosave<DraftContent>({ version: start, onState, save }) };
}
