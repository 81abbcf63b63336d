/**
 * What a person chose about the looks of the console. Kept in cookies, so that the server draws the first page right and no
 * script has to run before the first paint.
 */
const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'pooldeck-theme';
export const railCookie = 'pooldeck-rail';

/** Anything unknown is the system's choice. */
export function readTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'system';
}

/** The `Set-Cookie` text of a preference: for a year, for this site only. */
export function preferenceCookie(name: string, value: string): string {
  return `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}
