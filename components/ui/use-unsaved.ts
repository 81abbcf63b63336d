'use client';

import { useEffect } from 'react';

/**
 * Asks before somebody leaves a form whose changes were not saved: by a link of this console, by closing the tab, by loading another page.
 * A link with `data-discards` (Cancel) is what it says.
 */
export function useUnsaved(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      if (leads(event) && !window.confirm('Leave without saving? What you changed here is lost.')) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('beforeunload', beforeUnload);
    // Before React and the router hear of it.
    document.addEventListener('click', click, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      document.removeEventListener('click', click, { capture: true });
    };
  }, [unsaved]);
}

/** Whether a click leads this tab to another page by way of the router. */
function leads({ target, button, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || button !== 0 || metaKey || ctrlKey || shiftKey || link.target === '_blank') return false;
  if (link.dataset.discards !== undefined || link.origin !== location.origin) return false;
  return link.pathname !== location.pathname;
}
