import { readLimited } from '../../read-limited.ts';

const timeoutMs = 5000;
const mostBytes = 256 * 1024;
const bodiless = [101, 204, 205, 304];

/** Why the emulator did not ask or did not listen to an identity provider. For a person. */
class ProviderProblem extends Error {}

/** https anywhere, http on this machine only. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/** Refuses an address that was not configured: what a provider's own documents name may lead nowhere else. */
export function checkProviderAddress(address: string, origins: readonly string[]) {
  const url = URL.parse(address);
  if (!url || !isSafe(url)) throw new ProviderProblem(`${address} is neither https nor on this machine.`);
  if (!origins.includes(url.origin)) {
    throw new ProviderProblem(
      `${url.origin} is not the provider's issuer. Name the address in the provider's details if it is meant.`,
    );
  }
}

/**
 * A fetch that asks only these origins, waits five seconds, follows no redirect and reads 256 KB at most. A provider's address is
 * somebody's input, and this server may reach what they cannot.
 */
export function providerFetch(origins: readonly string[]) {
  return async (address: string, options: object): Promise<Response> => {
    checkProviderAddress(address, origins);
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(address, { ...options, redirect: 'manual', signal });
    const body = await readLimited(response, mostBytes);
    if (!body) throw new ProviderProblem(`${response.url} answers more than ${mostBytes / 1024} KB.`);
    const { status, headers } = response;
    return new Response(bodiless.includes(status) ? null : body, { status, headers });
  };
}
