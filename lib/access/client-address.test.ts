import { expect, it } from 'vitest';
import { clientAddress, networkOf, peerHeader } from './client-address';

const from = (peer: string | undefined, forwarded?: string) =>
  new Headers({
    ...(peer !== undefined && { [peerHeader]: peer }),
    ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
  });
const proxies = ['10.0.0.0/8', '2001:db8::/32', '192.0.2.1'];

it.each([
  ['the socket alone', from('198.51.100.7'), [], '198.51.100.7'],
  ['IPv4 on a socket of both kinds', from('::ffff:198.51.100.7'), [], '198.51.100.7'],
  ['a forged header without proxies', from('198.51.100.7', '203.0.113.1'), [], '198.51.100.7'],
  ['a forged header past the proxies', from('198.51.100.7', '203.0.113.1'), proxies, '198.51.100.7'],
  ['one proxy', from('10.1.1.1', '203.0.113.1'), proxies, '203.0.113.1'],
  ['two proxies', from('10.1.1.1', '203.0.113.1, 192.0.2.1'), proxies, '203.0.113.1'],
  ['a forged entry before the real one', from('10.1.1.1', '127.0.0.1, 203.0.113.1'), proxies, '203.0.113.1'],
  ['a proxy over IPv6', from('2001:db8::5', '203.0.113.1'), proxies, '203.0.113.1'],
  ['a proxy that says nothing', from('10.1.1.1'), proxies, '10.1.1.1'],
  ['rubbish from a proxy', from('10.1.1.1', 'unknown'), proxies, '10.1.1.1'],
  ['nothing at all', from(undefined, '203.0.113.1'), proxies, ''],
])('%s', (_, headers, trusted, address) => {
  expect(clientAddress(headers, trusted)).toBe(address);
});

it.each([
  ['198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s is throttled as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
