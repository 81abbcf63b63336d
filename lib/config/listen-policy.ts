/** The part of the environment that decides who may reach the console. */
export interface ListenSettings {
  HOST?: string | undefined;
  PORT?: string | number | undefined;
  PUBLIC_URL?: string | undefined;
  POOLDECK_PLAIN_HTTP?: string | undefined;
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether a host name without port can only mean this machine. */
export function isLoopback(host: string): boolean {
  return loopback.has(host.toLowerCase());
}

/** Whether people elsewhere reach it over plain http: what they type can be read on the way. */
export function isReachedOverPlainHttp({ PUBLIC_URL }: ListenSettings): boolean {
  if (!PUBLIC_URL) return false;
  const { protocol, hostname } = new URL(PUBLIC_URL);
  return protocol === 'http:' && !isLoopback(hostname);
}

/** The address to open. */
export function shownAddress({ HOST, PORT, PUBLIC_URL }: ListenSettings): string {
  if (PUBLIC_URL) return PUBLIC_URL;
  const host = HOST || '127.0.0.1';
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${PORT ?? 3000}`;
}

/**
 * Whether the server may listen on HOST and answer for PUBLIC_URL. Beyond loopback it has to know the one address people
 * type, because every request is compared with it; and plain http there is refused unless someone says they want it.
 * `scripts/start.mjs` mirrors the first rule before anything is built.
 */
export function listenPolicy(env: ListenSettings): { ok: true } | { ok: false; message: string } {
  const host = env.HOST || '127.0.0.1';
  if (!isLoopback(host) && !env.PUBLIC_URL) {
    return {
      ok: false,
      message:
        `HOST=${host} opens Pooldeck to the network, and it does not know its address there. ` +
        'Set PUBLIC_URL to the address people type, such as https://pooldeck.example.com, or leave HOST out.',
    };
  }
  if (isReachedOverPlainHttp(env) && env.POOLDECK_PLAIN_HTTP !== 'yes') {
    return {
      ok: false,
      message:
        'PUBLIC_URL is plain http: everyone on the way could read passwords and take sessions over. ' +
        'Put a proxy with TLS in front and give its https address, or set POOLDECK_PLAIN_HTTP=yes to do it all the same.',
    };
  }
  return { ok: true };
}
