import { expect, it } from 'vitest';
import { clientDefaults } from '@/lib/settings/values';
import { client as setting } from '@/lib/sign-in/guide/failure-guide';
import { waysOf } from './ways';

const client = { ...clientDefaults('machine'), oauthEnabled: true, oauthFlows: ['client_credentials' as const] };
const machine = (mayActAsApp: boolean) =>
  waysOf({ client, hasDomain: true, servesLogin: true, mayActAsApp }).find(({ id }) => id === 'machine');

it('a token of the app itself is offered to those who may have it, and explained to the others', () => {
  expect(machine(true)?.closed).toBeUndefined();
  expect(machine(false)?.at).toBeUndefined();
  expect(machine(false)?.closed).toBe('Your role may not get tokens of the app itself.');
});

it('what the lack of a domain closes, the domain of the pool opens', () => {
  const ways = waysOf({ client, hasDomain: false, servesLogin: true, mayActAsApp: true });
  const ofPool = ways.flatMap(({ id, at }) => (at?.kind === 'pool' ? [[id, at.setting]] : []));
  expect(ofPool).toEqual(['code', 'implicit', 'machine'].map((id) => [id, 'domainKind']));
});

it('what the app client closes, one of its settings opens', () => {
  const few = { ...clientDefaults('few'), oauthEnabled: false, authFlows: ['ALLOW_USER_AUTH' as const] };
  const ways = waysOf({ client: few, hasDomain: true, servesLogin: true, mayActAsApp: true });
  const [oauth, auth] = [setting('oauthEnabled'), setting('authFlows')];
  expect(Object.fromEntries(ways.filter(({ closed }) => closed).map(({ id, at }) => [id, at]))).toEqual({
    ...{ code: oauth, implicit: oauth, machine: oauth },
    ...{ password: auth, srp: auth, adminPassword: auth, custom: auth, refresh: auth },
  });
});

it('what is off is named as the form of the app client names it', () => {
  const ways = waysOf({ client, hasDomain: true, servesLogin: true, mayActAsApp: true });
  const why = (id: string) => ways.find((way) => way.id === id)?.closed;
  expect(why('adminPassword')).toBe('“Server-side sign-in” is off under “Sign-in flows” of this app client.');
  expect(why('implicit')).toBe('“Implicit” is off under “OAuth grants” of this app client.');
});
