/** The path of an address; `/` for none that can be read. */
export function pathOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).pathname || '/' : '/';
}

/** Where a server on the developer's machine is called back; 3000 where the callback URL is elsewhere. */
export function localPortOf(url = ''): number {
  const { hostname, port } = URL.parse(url) ?? {};
  return hostname === 'localhost' && port ? Number(port) : 3000;
}
