'use client';

import { useEffect } from 'react';

/**
 * Asks before somebody leaves a form whose changes were not saved: by a link of this console, by the browser's own Back and Forward, by closing
 * the tab, by loading another page. A link with `data-discards` (Cancel) is what it says.
 */
export function useUnsaved(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const watched = new AbortController();
    const { signal } = watched;
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
    // Before React and the router hear of it.
    document.addEventListener('click', askOfClick, { capture: true, signal });
    window.navigation?.addEventListener('navigate', askOfTravel, { signal });
    return () => watched.abort();
  }, [unsaved]);
}

const agreed = () => window.confirm('Leave without saving? What you changed here is lost.');

function askOfClick(event: MouseEvent) {
  if (!leads(event) || agreed()) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether a click leads this tab to another page by way of the router. */
function leads({ target, button, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || button !== 0 || metaKey || ctrlKey || shiftKey || link.target === '_blank') return false;
  if (link.dataset.discards !== undefined || link.origin !== location.origin) return false;
  return link.pathname !== location.pathname;
}

/**
 * Back and Forward, before the address changes: the router hears of them too late to be stopped. Browsers let a page hold somebody back once
 * for each thing they do in it, and those of before 2026 do not ask at all.
 */
function askOfTravel(event: NavigateEvent) {
  if (event.navigationType !== 'traverse' || !event.cancelable) return;
  if (new URL(event.destination.url).pathname !== location.pathname && !agreed()) event.preventDefault();
}
