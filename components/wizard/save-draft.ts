import type { SaveOutcome } from './autosave';
import { fingerprint } from './local-copy';
import type { DraftContent, WizardActions } from './wizard-draft';

export interface DraftSaver {
  /** One attempt, told apart from another's change where the conflict is with ourselves. Never rejects. */
  save: (content: DraftContent, version: number) => Promise<SaveOutcome>;
  /** Fingerprints of what was sent since the last answer. */
  sent: () => readonly string[];
  /** Remembers what a tab before this one had sent. */
  resume: (sent: readonly string[]) => void;
}

/**
 * Saves a draft. An answer can get lost after the server has saved (a reload, a dropped connection): the next save then
 * meets a newer version that is our own. Whoever finds what it sent itself goes on from there; only what somebody else
 * saved is a conflict.
 */
export function createDraftSaver(id: string, { save, find }: Pick<WizardActions, 'save' | 'find'>): DraftSaver {
  let sent: readonly string[] = [];

  async function attempt(content: DraftContent, version: number): Promise<SaveOutcome> {
    try {
      const input = { blueprint: content.blueprint, visited: [...content.visited] };
      sent = [...sent, fingerprint(input)].slice(-5);
      const result = await save({ id, version, ...input });
      if (!result.ok) {
        const { code, message } = result.error;
        return { kind: code === 'concurrentChange' ? 'conflict' : 'failed', message };
      }
      sent = [];
      return { kind: 'saved', version: result.data.version, at: result.data.updatedAt };
    } catch {
      return { kind: 'failed', message: 'Pooldeck cannot be reached.' };
    }
  }

  /** The version on the server, if what it holds came from here. */
  async function ownVersion(): Promise<number | undefined> {
    try {
      const there = await find({ id });
      if (!there.ok) return undefined;
      const { version, blueprint, visited } = there.data;
      return sent.includes(fingerprint({ blueprint, visited })) ? version : undefined;
    } catch {
      return undefined;
    }
  }

  return {
    async save(content, version) {
      const outcome = await attempt(content, version);
      if (outcome.kind !== 'conflict') return outcome;
      const own = await ownVersion();
      return own === undefined ? outcome : attempt(content, own);
    },
    sent: () => sent,
    resume(before) {
      sent = before;
    },
  };
}
