/**
 * One word for a POSIX shell, quoted only where it must be. Single quotes protect everything but themselves, so a
 * quote inside is closed, escaped and opened again.
 */
export function shellQuote(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
