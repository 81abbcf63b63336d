import { expect, it } from 'vitest';
import { clientDefaults } from '@/lib/settings/values';
import { waysOf } from './ways';

const client = { ...clientDefaults('machine'), oauthEnabled: true, oauthFlows: ['client_credentials' as const] };
const machine = (mayActAsApp: boolean) =>
  waysOf({ client, hasDomain: true, servesLogin: true, mayActAsApp }).find(({ id }) => id === 'machine');

it('a token of the app itself is offered to those who may have it, and explained to the others', () => {
  expect(machine(true)?.closed).toBeUndefined();
  expect(machine(false)?.setting).toBeUndefined();
  expect(machine(false)?.closed).toBe('Your role may not get tokens of the app itself.');
});

it('what the app client closes, one of its settings opens', () => {
  const few = { ...clientDefaults('few'), oauthEnabled: false, authFlows: ['ALLOW_USER_AUTH' as const] };
  const ways = waysOf({ client: few, hasDomain: true, servesLogin: true, mayActAsApp: true });
  const settings = ways.filter(({ closed }) => closed).map(({ id, setting }) => [id, setting]);
  expect(Object.fromEntries(settings)).toEqual({
    ...{ code: 'oauthFlows', implicit: 'oauthFlows', machine: 'oauthFlows' },
    ...{
      password: 'authFlows',
      srp: 'authFlows',
      adminPassword: 'authFlows',
      custom: 'authFlows',
      refresh: 'authFlows',
    },
  });
});
