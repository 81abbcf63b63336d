import { preferenceCookie, readTheme, type Theme, themeCookie } from './preference';

const changed = 'pooldeck:theme';

/** Puts a theme on the page at once and remembers it. */
export function setTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is asynchronous, and missing where the console runs on plain http.
  document.cookie = preferenceCookie(themeCookie, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  window.dispatchEvent(new Event(changed));
}

/** The theme on the page right now. */
export function currentTheme(): Theme {
  return readTheme(document.documentElement.dataset.theme);
}

/** For `useSyncExternalStore`. */
export function onThemeChange(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}
