/** A value of a difference on one line; `longest` in characters. */
export function valueText(value: unknown, longest = Number.POSITIVE_INFINITY): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text === '' ? '(empty)' : text;
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
