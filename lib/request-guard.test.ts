import { describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { door, guardRequest, isOwnHost } from './request-guard';

const local = door({ PORT: 3000 });
const open = door({ PORT: 3000, PUBLIC_URL: 'https://pools.example.com' });
const own = { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };

function refused(headers: Record<string, string>, at = local): string | undefined {
  try {
    guardRequest(new Headers(headers), at);
    return undefined;
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'crossSite') return error.message;
    throw error;
  }
}

describe('a request of a page of ours passes', () => {
  it.each([
    ['as browsers send it', own, local],
    ['under the other names of this machine', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, local],
    ['over IPv6', { host: '[::1]:3000', origin: 'http://[::1]:3000' }, local],
    ['with Sec-Fetch-Site alone', { host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }, local],
    ['under the public address', { host: 'pools.example.com', origin: 'https://pools.example.com' }, open],
    ['in capitals', { host: 'Pools.Example.com', origin: 'https://pools.example.com' }, open],
    ['on this machine although it is public', own, open],
  ])('%s', (_, headers, at) => {
    expect(refused(headers, at)).toBeUndefined();
  });
});

describe('everything else is refused', () => {
  it.each([
    ['no Host', { origin: own.origin }, local],
    ['a forged Host', { ...own, host: 'evil.example' }, local],
    [
      'a forged Host and an Origin to match, which Next accepts',
      { host: 'evil.example', origin: 'http://evil.example' },
      local,
    ],
    [
      'X-Forwarded-Host in place of Host',
      { ...own, host: 'evil.example', 'x-forwarded-host': 'localhost:3000' },
      local,
    ],
    ['another port of this machine', { ...own, host: 'localhost:3001' }, local],
    ['a page on another port', { ...own, origin: 'http://localhost:8080' }, local],
    ['a name that begins like ours', { ...own, host: 'localhost:3000.evil.example' }, local],
    ['neither Origin nor Sec-Fetch-Site, which Next accepts', { host: own.host }, local],
    ['an opaque Origin', { host: own.host, origin: 'null' }, local],
    ['another site', { host: own.host, 'sec-fetch-site': 'cross-site' }, local],
    ['a sibling site', { host: own.host, 'sec-fetch-site': 'same-site' }, local],
    ['an address typed by hand', { host: own.host, 'sec-fetch-site': 'none' }, local],
    ['an own Origin that the browser calls foreign', { ...own, 'sec-fetch-site': 'cross-site' }, local],
    [
      'the public address when there is none',
      { host: 'pools.example.com', origin: 'https://pools.example.com' },
      local,
    ],
    ['the public address without TLS', { host: 'pools.example.com', origin: 'http://pools.example.com' }, open],
  ])('%s', (_, headers, at) => {
    expect(refused(headers as Record<string, string>, at)).toBeTypeOf('string');
  });
});

it('pages are shown under our own hosts only', () => {
  expect(isOwnHost(new Headers({ host: 'localhost:3000' }), local)).toBe(true);
  expect(isOwnHost(new Headers({ host: 'rebound.example:3000' }), local)).toBe(false);
  expect(isOwnHost(new Headers(), local)).toBe(false);
});
