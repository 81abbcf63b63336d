import { expect, it } from 'vitest';
import { browserWords } from './browser-words';
import { cookieForm } from './session-cookie';

const origins = new Set(['https://pools.example.com', 'http://pools.lan', 'http://127.0.0.1:3000']);
const agents = {
  Chrome: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  Firefox: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  Safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
};

it.each([
  ['pools.example.com', 'Chrome', '__Host-pooldeck', true],
  ['pools.example.com', 'Safari', '__Host-pooldeck', true],
  ['127.0.0.1:3000', 'Chrome', '__Host-pooldeck', true],
  ['127.0.0.1:3000', 'Firefox', '__Host-pooldeck', true],
  ['127.0.0.1:3000', 'Safari', 'pooldeck', false],
  ['pools.lan', 'Chrome', 'pooldeck', false],
] as const)('at %s %s gets the cookie %s', (host, browser, name, secure) => {
  expect(cookieForm(new Headers({ host, 'user-agent': agents[browser] }), origins)).toEqual({ name, secure });
});

it('browsers are named in words', () => {
  expect(Object.values(agents).map(browserWords)).toEqual(['Chrome on Linux', 'Firefox on Windows', 'Safari on macOS']);
  expect(browserWords(null)).toBe('Unknown browser');
});
