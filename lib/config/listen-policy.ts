/** The part of the environment that decides who may reach the console. */
export interface ListenSettings {
  HOST?: string | undefined;
  PUBLIC_URL?: string | undefined;
  POOLDECK_TRUST_NETWORK?: string | undefined;
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether a host name without port can only mean this machine. */
export function isLoopback(host: string): boolean {
  return loopback.has(host.toLowerCase());
}

/**
 * Whether the server may listen on HOST and answer for PUBLIC_URL. Until sign-in exists whoever reaches the console is
 * its owner, so anything beyond loopback needs a public address and a word that the network in front is trusted.
 * `scripts/start.mjs` mirrors this before anything is built.
 */
export function listenPolicy(env: ListenSettings): { ok: true } | { ok: false; message: string } {
  const trusted = env.POOLDECK_TRUST_NETWORK === 'yes';
  const host = env.HOST || '127.0.0.1';
  const publicHost = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).hostname : undefined;
  if (!isLoopback(host) && !(publicHost && trusted)) {
    return {
      ok: false,
      message:
        `HOST=${host} would open Pooldeck to the network, and it has no sign-in yet. Leave HOST out, ` +
        'or put your own sign-in in front of it and set PUBLIC_URL and POOLDECK_TRUST_NETWORK=yes.',
    };
  }
  if (publicHost && !isLoopback(publicHost) && !trusted) {
    return {
      ok: false,
      message:
        'PUBLIC_URL names an address beyond this machine, and Pooldeck has no sign-in yet. ' +
        'Put your own sign-in in front of it and set POOLDECK_TRUST_NETWORK=yes, or leave PUBLIC_URL out.',
    };
  }
  return { ok: true };
}
