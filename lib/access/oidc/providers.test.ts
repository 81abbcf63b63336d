import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { isProtected } from './provider-schema';
import { findProvider, listProviders } from './providers';

let environment: TestEnvironment;
beforeEach(() => {
  environment = testEnvironment();
});
afterEach(() => environment.close());

const company = { id: 'company', title: 'Company', issuer: 'https://login.example.com', clientId: 'pooldeck' };

function use(content: unknown): void {
  const file = path.join(environment.data, 'sso.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  environment.set({ POOLDECK_SSO: file });
}

function mistake(): string {
  try {
    listProviders();
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'configuration') return error.message;
    throw error;
  }
  return '';
}

it('there are none without a file', () => {
  expect(listProviders()).toEqual([]);
  expect(findProvider('company')).toBeUndefined();
});

it('several at once; pages learn their names and nothing else', () => {
  use({
    providers: [
      { ...company, clientSecret: 'canary' },
      { ...company, id: 'other', issuer: 'http://localhost:9000' },
    ],
  });
  expect(listProviders()).toEqual([
    { id: 'company', title: 'Company' },
    { id: 'other', title: 'Company' },
  ]);
  expect(findProvider('company')).toMatchObject({
    clientSecret: 'canary',
    scopes: ['openid', 'email', 'profile'],
    groupsClaim: 'groups',
    roles: [],
  });
});

describe('what is wrong with the file is said without repeating what is in it', () => {
  it.each([
    ['{"clientSecret": "canary', 'is not valid JSON'],
    [{ providers: [{ ...company, clientSecret: 7 }] }, 'providers.0.clientSecret'],
    [{ providers: [{ ...company, issuer: 'http://login.example.com' }] }, 'must be an https address'],
    [{ providers: [{ ...company, issuer: 'javascript:alert(1)' }] }, 'must be an https address'],
    [
      { providers: [{ ...company, issuer: 'https://canary@login.example.com' }] },
      'without query, fragment or user name',
    ],
    [
      { providers: [{ ...company, issuer: 'https://login.example.com?canary' }] },
      'without query, fragment or user name',
    ],
    [{ providers: [{ ...company, id: 'Company!' }] }, 'small letters, digits and hyphens'],
    [{ providers: [{ ...company, id: 'problem' }] }, 'that address is taken'],
    [{ providers: [company, { ...company, issuer: 'https://b.example' }] }, 'must not use an id twice'],
    [{ providers: [company, { ...company, id: 'b' }] }, 'must not name an issuer twice'],
    [{ providers: [{ ...company, scopes: ['email'] }] }, 'must name "openid"'],
    [
      { providers: [{ ...company, roles: [{ group: 'a', role: 'canary' }] }] },
      'must be viewer, support, operator, owner',
    ],
    [{ providers: [{ ...company, joining: { domains: ['canary'] } }] }, 'must be a domain such as example.com'],
    [{ providers: [{ ...company, joining: { domains: ['example.com'] } }] }, 'must name a "role" for who joins'],
    [{ providers: [{ ...company, secret: 'canary' }] }, 'providers.0'],
  ])('%j', (content, words) => {
    use(content);
    expect(mistake()).toContain(words);
    expect(mistake()).not.toContain('canary');
  });

  it('a file that is not there', () => {
    environment.set({ POOLDECK_SSO: '/nowhere/sso.json' });
    expect(mistake()).toBe('/nowhere/sso.json (POOLDECK_SSO) cannot be read.');
  });
});

it.each([
  ['https://login.example.com', true],
  ['http://127.0.0.1:9000', true],
  ['http://localhost', true],
  ['http://[::1]:9000', true],
  ['http://login.example.com', false],
  ['http://127.0.0.1.evil.example', false],
  ['ftp://localhost', false],
  ['javascript:alert(1)', false],
  ['', false],
])('tokens may travel to %s: %s', (address, expected) => {
  expect(isProtected(address)).toBe(expected);
});
