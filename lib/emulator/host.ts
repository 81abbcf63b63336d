const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a request that changes things may come in under this Host: a web page that points its own name here may not. */
export function isAllowedHost(host: string | null, allowed: readonly string[]): boolean {
  if (host === null) return false;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return loopback.includes(name) || allowed.includes(name) || allowed.includes(host.toLowerCase());
}

/** Whether a browser sent this from a page of another address. SDKs and the AWS CLI send no Origin. */
export function isForeignOrigin(origin: string | null, host: string | null): boolean {
  return origin !== null && URL.parse(origin)?.host !== host;
}
