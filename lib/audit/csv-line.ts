/** What a spreadsheet would take for a formula, or for the way to one. */
const dangerous = /^[=+\-@\t\r\n]/;

/**
 * One line of CSV (RFC 4180). A text that a spreadsheet would run gets an apostrophe in front: names and values in it
 * were chosen by others (OWASP, CSV injection).
 */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = String(value);
  const safe = dangerous.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
