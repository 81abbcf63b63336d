/**
 * The same page with some query parameters changed; `undefined` or an empty string removes one. The order of the rest stays.
 */
export function hrefWith(
  path: string,
  query: string | URLSearchParams,
  changes: Record<string, string | undefined>,
): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}
