export type Toast = { tone: 'success' | 'error' | 'info'; text: string; description?: string | undefined };

type Listener = (toast: Toast) => void;
const listeners = new Set<Listener>();

/**
 * Says in passing that something was done. Not for errors that need reading (`ErrorNotice`), and not for a copy (the button says
 * so itself).
 */
export function showToast(tone: Toast['tone'], text: string, description?: string): void {
  for (const listener of listeners) listener({ tone, text, description });
}

/** For the `Toaster`. Returns how to stop listening. */
export function onToast(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
