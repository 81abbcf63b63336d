import { expect, it } from 'vitest';
import { localAppOf, ownPathsBeside, webCallbackOf, webOriginOf } from './callback';
import { webCallbackNeed } from './needs';
import { signOutUrl } from './sign-out-url';

it.each([
  ['http://localhost:5000/cb', 'http://localhost:5000', 'localhost', 5000],
  ['http://127.0.0.1:8080/cb', 'http://127.0.0.1:8080', '127.0.0.1', 8080],
  ['http://[::1]:8080/', 'http://[::1]:8080', '::1', 8080],
  ['http://localhost/cb', 'http://localhost', 'localhost', 80],
  ['https://app.example/cb', 'http://localhost:3000', 'localhost', 3000],
  ['myapp://cb', 'http://localhost:3000', 'localhost', 3000],
])('a server that is called back at %s is opened at %s', (url, origin, host, port) => {
  expect(localAppOf(url)).toEqual({ origin, host, port });
});

it('no path of the server is the one that it is called back at', () => {
  for (const path of ['/sign-in', '/profile', '/sign-out', '/', '/callback'])
    expect(Object.values(ownPathsBeside(`http://localhost:3000${path}`))).not.toContain(path);
});

const client = { id: 'c', name: 'app', hasSecret: false, authFlows: [], grants: ['code'], scopes: ['openid'] };
const app = { ...client, callbackUrls: ['com.example:/back'], logoutUrls: [] };
const both = {
  ...app,
  callbackUrls: [...app.callbackUrls, 'https://app.example/cb'],
  logoutUrls: ['com.example:/bye'],
};

it('code for the web takes the address of the web, wherever it stands', () => {
  expect(webCallbackOf(both)).toBe('https://app.example/cb');
  expect(webCallbackNeed(both)).toBe(false);
  expect(webOriginOf(both)).toBe('https://app.example');
  expect(webOriginOf(app)).toBeUndefined();
  expect(webCallbackNeed(app)).toMatchObject({ at: 'callbackUrls', blocks: true });
  const result = { domain: { host: 'h', url: 'https://h', aliasTarget: undefined } };
  const all = { ...both, logoutUrls: [...both.logoutUrls, 'https://app.example/bye'] };
  expect(signOutUrl(result, all)).toContain(encodeURIComponent('https://app.example/bye'));
});
