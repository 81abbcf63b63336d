/** Where menus and hints are put: inside the page's `main`, so that they stay within a landmark. */
export function popupHome(): HTMLElement | undefined {
  return typeof document === 'undefined' ? undefined : (document.getElementById('content') ?? undefined);
}
