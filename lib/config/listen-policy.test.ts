import { expect, it } from 'vitest';
import { isLoopback, listenPolicy } from './listen-policy';

it.each([
  [{}, true],
  [{ HOST: '127.0.0.1' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: 'localhost', PUBLIC_URL: 'http://localhost:3000' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '::' }, false],
  [{ HOST: '192.168.1.10' }, false],
  [{ HOST: '0.0.0.0', POOLDECK_TRUST_NETWORK: 'yes' }, false],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://pools.example.com' }, false],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://pools.example.com', POOLDECK_TRUST_NETWORK: 'no' }, false],
  [{ PUBLIC_URL: 'https://pools.example.com' }, false],
  [{ PUBLIC_URL: 'https://pools.example.com', POOLDECK_TRUST_NETWORK: 'yes' }, true],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://pools.example.com', POOLDECK_TRUST_NETWORK: 'yes' }, true],
])('%j may listen: %s', (env, allowed) => {
  const policy = listenPolicy(env);
  expect(policy.ok).toBe(allowed);
  if (!policy.ok) expect(policy.message).toContain('POOLDECK_TRUST_NETWORK=yes');
});

it('knows what can only mean this machine', () => {
  expect(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'].every(isLoopback)).toBe(true);
  expect(['localhost.example.com', '127.0.0.1.nip.io', '0.0.0.0', ''].some(isLoopback)).toBe(false);
});
