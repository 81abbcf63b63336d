/** Whether a browser gives a page passkeys of a domain: only the domain's own pages, and those below it, get them. */
export function isPageOf(domain: string, hostname: string): boolean {
  return domain !== '' && (hostname === domain || hostname.endsWith(`.${domain}`));
}

/** The same page under the name of the passkey domain, where that is only another name of this machine. */
export function sameMachineUrl(domain: string, page: { hostname: string; href: string }): string | undefined {
  if (domain !== 'localhost' || !/^(127\.0\.0\.1|\[::1\])$/.test(page.hostname)) return undefined;
  const url = new URL(page.href);
  url.hostname = domain;
  return url.href;
}
