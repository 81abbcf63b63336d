import type { Blueprint } from '@/lib/blueprint/blueprint';
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
 * saved is a conflict. Nor is it one when the other tab changed no setting: opening a step counts as a change of the draft.
 * `loaded` is the blueprint that the server had when this tab began.
 */
export function createDraftSaver(
  id: string,
  { save, find }: Pick<WizardActions, 'save' | 'find'>,
  loaded?: Blueprint,
): DraftSaver {
  let sent: readonly string[] = [];
  let base = loaded && fingerprint(loaded);

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
      base = fingerprint(content.blueprint);
      return { kind: 'saved', version: result.data.version, at: result.data.updatedAt };
    } catch {
      return { kind: 'failed', message: 'Pooldeck cannot be reached.' };
    }
  }

  /** What the server holds, if it came from here or has the settings that this tab built on. */
  async function harmless(): Promise<(DraftContent & { version: number }) | undefined> {
    try {
      const there = await find({ id });
      if (!there.ok) return undefined;
      const { blueprint, visited } = there.data;
      const own = sent.includes(fingerprint({ blueprint, visited })) || fingerprint(blueprint) === base;
      return own ? there.data : undefined;
    } catch {
      return undefined;
    }
  }

  function agreed(version: number): SaveOutcome {
    sent = [];
    return { kind: 'saved', version, at: Date.now() };
  }

  return {
    async save(content, version) {
      const outcome = await attempt(content, version);
      if (outcome.kind !== 'conflict') return outcome;
      const there = await harmless();
      if (!there) return outcome;
      const visited = [...new Set([...there.visited, ...content.visited])];
      const same =
        fingerprint({ ...content, visited }) === fingerprint({ blueprint: there.blueprint, visited: there.visited });
      // Writing the same once more would only make the other tab's next save a conflict.
      return same ? agreed(there.version) : attempt({ ...content, visited }, there.version);
    },
    sent: () => sent,
    resume(before) {
      sent = before;
      // Typed over some older version, perhaps: what this page was loaded with says nothing about it.
      base = undefined;
    },
  };
}
