/** The path of an address; `/` for none that can be read. */
export function pathOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).pathname || '/' : '/';
}
