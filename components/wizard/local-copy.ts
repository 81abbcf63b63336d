/** What was typed but not yet confirmed by the server, kept in the browser so that a crash of the tab loses nothing. */
interface LocalCopy<T> {
  /** The server's version that this was typed over. */
  version: number;
  value: T;
  /** What was sent since that version without an answer, as `fingerprint` has it: the server may have it. */
  sent: readonly string[];
}

const keyOf = (draftId: string) => `pooldeck:draft:${draftId}`;

/** Reads the copy left by a tab that went away before it could save; undefined when there is none or it is damaged. */
export function findLocalCopy<T>(draftId: string, storage: Storage = localStorage): LocalCopy<T> | undefined {
  try {
    const copy: unknown = JSON.parse(storage.getItem(keyOf(draftId)) ?? 'null');
    return isLocalCopy<T>(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the copy. A full or forbidden storage is no error: the server still gets the value. */
export function keepLocalCopy<T>(draftId: string, copy: LocalCopy<T>, storage: Storage = localStorage): void {
  try {
    storage.setItem(keyOf(draftId), JSON.stringify(copy));
  } catch {
    // Private windows and full disks refuse; autosave does not depend on this copy.
  }
}

export function dropLocalCopy(draftId: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(keyOf(draftId));
  } catch {
    // As above.
  }
}

function isLocalCopy<T>(copy: unknown): copy is LocalCopy<T> {
  return (
    typeof copy === 'object' &&
    copy !== null &&
    'version' in copy &&
    Number.isInteger(copy.version) &&
    'value' in copy &&
    'sent' in copy &&
    Array.isArray(copy.sent)
  );
}

/** The same text for the same content, whatever the order of members. */
export function fingerprint(content: unknown): string {
  return JSON.stringify(content, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

interface Saved<T> {
  version: number;
  value: T;
}

/** What this tab saved last, per draft: newer than a page that the browser's history brings back. */
const newest = new Map<string, Saved<unknown>>();
const savedKeyOf = (draftId: string) => `pooldeck:saved:${draftId}`;

export function keepNewest<T>(draftId: string, version: number, value: T, storage: Storage = sessionStorage): void {
  newest.set(draftId, { version, value });
  try {
    storage.setItem(savedKeyOf(draftId), JSON.stringify({ version, value }));
  } catch {
    // As above.
  }
}

export function findNewest<T>(draftId: string): Saved<T> | undefined {
  return newest.get(draftId) as Saved<T> | undefined;
}

/**
 * What this tab saved last, after a reload, too. A page that is loaded again is made while the one before it still saves: then it is older
 * than what the person last saw, and nothing is waiting to be saved that would say so.
 */
export function findSaved<T>(draftId: string, storage: Storage = sessionStorage): Saved<T> | undefined {
  try {
    const saved: unknown = JSON.parse(storage.getItem(savedKeyOf(draftId)) ?? 'null');
    return isSaved<T>(saved) ? saved : undefined;
  } catch {
    return undefined;
  }
}

export function dropSaved(draftId: string, storage: Storage = sessionStorage): void {
  newest.delete(draftId);
  try {
    storage.removeItem(savedKeyOf(draftId));
  } catch {
    // As above.
  }
}

function isSaved<T>(saved: unknown): saved is Saved<T> {
  return (
    typeof saved === 'object' &&
    saved !== null &&
    'version' in saved &&
    Number.isInteger(saved.version) &&
    'value' in saved
  );
}
