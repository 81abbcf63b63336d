import { expect, it } from 'vitest';
import { clientDefaults } from '@/lib/settings/values';
import { waysOf } from './ways';

const client = { ...clientDefaults('machine'), oauthEnabled: true, oauthFlows: ['client_credentials' as const] };
const machine = (mayActAsApp: boolean) =>
  waysOf({ client, hasDomain: true, servesLogin: true, mayActAsApp }).find(({ id }) => id === 'machine');

it('a token of the app itself is offered to those who may have it, and explained to the others', () => {
  expect(machine(true)?.closed).toBeUndefined();
  expect(machine(false)?.closed).toBe('Your role may not get tokens of the app itself.');
});
