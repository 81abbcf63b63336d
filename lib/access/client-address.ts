import 'server-only';
import { BlockList, isIP } from 'node:net';
import { env } from '@/lib/config/env';

/** Written by `watchPeers` on every request, over whatever the client sent under that name: the socket's address. */
export const peerHeader = 'x-pooldeck-peer';

/** IPv4 as itself where a socket of both families shows it as IPv6; '' for what is no address. */
function plain(address: string | undefined): string {
  const text = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(text) ? text.toLowerCase() : '';
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

/**
 * The network address a request came from, '' when nobody knows. It is that of the socket, and `X-Forwarded-For` counts
 * only as far as trusted proxies wrote it: from the right, up to the first address that is none of theirs.
 */
export function clientAddress(
  headers: Headers,
  trusted: readonly string[] = env().POOLDECK_TRUSTED_PROXIES ?? [],
): string {
  const peer = plain(headers.get(peerHeader) ?? undefined);
  if (peer === '' || trusted.length === 0) return peer;
  const proxies = blockList(trusted);
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map(plain);
  let client = peer;
  for (const hop of hops.reverse()) {
    if (hop === '' || !proxies.check(client, familyOf(client))) return client;
    client = hop;
  }
  return client;
}

/** What is throttled as one: a single IPv4 address, or the 64 bits of IPv6 that one line or one server gets. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const rest = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const filled =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - rest.length).fill('0'), ...rest];
  return `${filled.slice(0, 4).join(':')}::/64`;
}
