import { expect, it } from 'vitest';
import { browserRefusal } from './browser-refusals';
import { isPageOf, sameMachineUrl } from './passkey-page';

it.each([
  ['app.example', 'app.example', true],
  ['app.example', 'login.app.example', true],
  ['app.example', 'xapp.example', false],
  ['login.app.example', 'app.example', false],
  ['localhost', '127.0.0.1', false],
  ['', 'localhost', false],
])('passkeys of %s on a page of %s: %s', (domain, hostname, expected) => {
  expect(isPageOf(domain, hostname)).toBe(expected);
});

it('a console opened by its number has the same page under localhost', () => {
  const page = { hostname: '127.0.0.1', href: 'http://127.0.0.1:3000/pools/x?y=1#z' };
  expect(sameMachineUrl('localhost', page)).toBe('http://localhost:3000/pools/x?y=1#z');
  expect(sameMachineUrl('app.example', page)).toBeUndefined();
  expect(
    sameMachineUrl('localhost', { hostname: 'console.example', href: 'https://console.example/' }),
  ).toBeUndefined();
});

it('a browser’s refusal is put into words, an unknown one keeps its own', () => {
  expect(browserRefusal(new DOMException('x', 'InvalidStateError')).text).toMatch(/already\. \(InvalidStateError\)$/);
  expect(browserRefusal(new DOMException('The hardware is on fire.', 'UnknownError'))).toEqual({
    text: 'The hardware is on fire.',
  });
  expect(browserRefusal('no')).toEqual({ text: 'no' });
});

it('a device that cannot check the person leads to whether the pool asks for that', () => {
  const refused = new DOMException('no', 'ConstraintError');
  expect(browserRefusal(refused).at).toEqual({ kind: 'pool', setting: 'passkeyUserVerification' });
  expect(browserRefusal(new DOMException('no', 'NotAllowedError')).at).toBeUndefined();
});
