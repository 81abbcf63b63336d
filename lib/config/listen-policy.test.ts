import { expect, it } from 'vitest';
import { isLoopback, isReachedOverPlainHttp, listenPolicy, shownAddress } from './listen-policy';

it.each([
  [{}, undefined],
  [{ HOST: '127.0.0.1' }, undefined],
  [{ HOST: '::1' }, undefined],
  [{ HOST: 'localhost', PUBLIC_URL: 'http://localhost:3000' }, undefined],
  [{ HOST: '0.0.0.0' }, 'Set PUBLIC_URL'],
  [{ HOST: '::' }, 'Set PUBLIC_URL'],
  [{ HOST: '192.168.1.10', POOLDECK_PLAIN_HTTP: 'yes' }, 'Set PUBLIC_URL'],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://pools.example.com' }, undefined],
  [{ PUBLIC_URL: 'https://pools.example.com' }, undefined],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://pools.example.com' }, 'plain http'],
  [{ PUBLIC_URL: 'http://pools.example.com' }, 'plain http'],
  [{ PUBLIC_URL: 'http://pools.example.com', POOLDECK_PLAIN_HTTP: 'no' }, 'plain http'],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://pools.example.com', POOLDECK_PLAIN_HTTP: 'yes' }, undefined],
])('%j is refused: %s', (env, refusal) => {
  const policy = listenPolicy(env);
  expect(policy.ok).toBe(refusal === undefined);
  if (!policy.ok) expect(policy.message).toContain(refusal);
});

it('knows what can only mean this machine', () => {
  expect(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'].every(isLoopback)).toBe(true);
  expect(['localhost.example.com', '127.0.0.1.nip.io', '0.0.0.0', ''].some(isLoopback)).toBe(false);
});

it('knows when passwords can be read on the way', () => {
  const readable = ['http://pools.example.com', 'https://pools.example.com', 'http://localhost:3000', undefined];
  expect(readable.map((PUBLIC_URL) => isReachedOverPlainHttp({ PUBLIC_URL }))).toEqual([true, false, false, false]);
});

it.each([
  [{}, 'http://127.0.0.1:3000'],
  [{ HOST: '::1', PORT: 3100 }, 'http://[::1]:3100'],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://pools.example.com' }, 'https://pools.example.com'],
])('%j is opened at %s', (env, address) => {
  expect(shownAddress(env)).toBe(address);
});
