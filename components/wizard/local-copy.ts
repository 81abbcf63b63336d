/** What was typed but not yet confirmed by the server, kept in the browser so that a crash of the tab loses nothing. */
export interface LocalCopy<T> {
  /** The server's version that this was typed over. */
  version: number;
  value: T;
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
    typeof copy === 'object' && copy !== null && 'version' in copy && Number.isInteger(copy.version) && 'value' in copy
  );
}

/** What this tab saved last, per draft: newer than a page that the browser's history brings back. */
const newest = new Map<string, LocalCopy<unknown>>();

export function keepNewest<T>(draftId: string, copy: LocalCopy<T>): void {
  newest.set(draftId, copy);
}

export function findNewest<T>(draftId: string): LocalCopy<T> | undefined {
  return newest.get(draftId) as LocalCopy<T> | undefined;
}
