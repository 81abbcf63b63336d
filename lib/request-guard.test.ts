import { describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { door, guardRequest, isHttps, isOwnHost, refusalOf } from './request-guard';

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

it('is reached over TLS where PUBLIC_URL says so', () => {
  expect(isHttps(new Headers({ host: 'pools.example.com' }), open)).toBe(true);
  expect(isHttps(new Headers({ host: 'localhost:3000' }), open)).toBe(false);
  expect(isHttps(new Headers({ host: 'pools.example.com' }), local)).toBe(false);
  expect(isHttps(new Headers(), open)).toBe(false);
});

describe('the first door', () => {
  const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const from = (site: string, more: Record<string, string> = {}) => ({
    host: own.host,
    'sec-fetch-site': site,
    ...more,
  });

  it.each([
    ['GET', 'a program, which says nothing of where it was told to ask', { host: own.host }],
    ['HEAD', 'a program', { host: own.host }],
    ['GET', 'an address typed by hand', from('none', link)],
    ['GET', 'a page of ours', from('same-origin')],
    ['GET', 'a link of another site', from('cross-site', link)],
    ['GET', 'a link of a sibling site', from('same-site', link)],
    ['POST', 'a page of ours', own],
    ['DELETE', 'a page of ours', own],
  ])('lets %s of %s in', (method, _, headers) => {
    expect(refusalOf({ method, headers: new Headers(headers as Record<string, string>) }, local)).toBeUndefined();
  });

  it.each([
    [
      'GET',
      'a script of another site',
      from('cross-site', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }),
    ],
    ['GET', 'a fetch of another site', from('cross-site', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })],
    ['GET', 'a frame of another site', from('cross-site', { ...link, 'sec-fetch-dest': 'iframe' })],
    [
      'HEAD',
      'an image of a sibling site',
      from('same-site', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }),
    ],
    ['POST', 'a form of another site', from('cross-site', { ...link, origin: 'https://evil.example' })],
    ['POST', 'a program', { host: own.host }],
    ['PUT', 'a program', { host: own.host }],
    ['DELETE', 'a fetch of another site', from('cross-site')],
    ['OPTIONS', 'a fetch of another site that asks beforehand', from('cross-site', { 'sec-fetch-mode': 'cors' })],
    ['QUERY', 'a method nobody knows yet', { host: own.host }],
  ])('keeps %s of %s out', (method, _, headers) => {
    expect(refusalOf({ method, headers: new Headers(headers as Record<string, string>) }, local)).toBeTypeOf('string');
  });
});
