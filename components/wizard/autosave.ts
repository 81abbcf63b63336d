/** What the person is told about the draft on the server. `at` is epoch milliseconds. */
export type SaveState =
  | { kind: 'saved'; at: number | undefined }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; message: string };

/** What one attempt to save came to. `conflict` means somebody else saved a newer version first. */
export type SaveOutcome =
  | { kind: 'saved'; version: number; at: number }
  | { kind: 'conflict'; message: string }
  | { kind: 'failed'; message: string };

interface AutosaveOptions<T> {
  /** The version the server had when the page was loaded. */
  version: number;
  /** Saves `value` over `version`. Must not reject: a lost connection is an outcome, too. */
  save: (value: T, version: number) => Promise<SaveOutcome>;
  onState: (state: SaveState) => void;
  /** Quiet time after the last change before anything is sent, in milliseconds. */
  delay?: number;
}

export interface Autosave<T> {
  /** Notes a new value and saves it after a quiet moment. */
  change: (value: T) => void;
  /** Saves what is waiting now. Resolves with true when the server has everything. */
  flush: () => Promise<boolean>;
  /** Tells on which version the next save builds: after a conflict, the other tab's, so that ours replaces it. */
  rebase: (version: number) => void;
  /** Forgets what is waiting and goes on from what the server has. */
  restart: (version: number) => void;
  version: () => number;
  /** True while the server lacks something that was typed here. */
  pending: () => boolean;
}

/**
 * Saves the newest value, one call at a time. Values that arrive while a call is under way are sent as one value after
 * it; after a failure the value stays pending, and the next change or flush tries again. After a conflict nothing is
 * sent until `rebase`, because sending would silently undo the other tab's work.
 */
export function createAutosave<T>({ version, save, onState, delay = 700 }: AutosaveOptions<T>): Autosave<T> {
  let current = version;
  let waiting: { value: T } | undefined;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let conflict = false;

  async function send(): Promise<void> {
    const job = waiting;
    if (!job) return;
    waiting = undefined;
    onState({ kind: 'saving' });
    const outcome = await save(job.value, current);
    if (outcome.kind === 'saved') {
      current = outcome.version;
      onState(waiting ? { kind: 'waiting' } : { kind: 'saved', at: outcome.at });
      return;
    }
    conflict = outcome.kind === 'conflict';
    waiting ??= job;
    onState(outcome);
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (running) await running;
    if (waiting && !conflict) {
      running = send().finally(() => {
        running = undefined;
      });
      await running;
    }
    return !waiting;
  }

  return {
    change(value) {
      waiting = { value };
      if (conflict) return;
      if (!running) onState({ kind: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delay);
    },
    flush,
    rebase(newVersion) {
      current = newVersion;
      conflict = false;
    },
    restart(newVersion) {
      clearTimeout(timer);
      waiting = undefined;
      current = newVersion;
      conflict = false;
      onState({ kind: 'saved', at: undefined });
    },
    version: () => current,
    pending: () => waiting !== undefined || running !== undefined,
  };
}
