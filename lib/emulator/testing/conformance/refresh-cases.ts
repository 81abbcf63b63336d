import { day, second } from '../bench.ts';
import { type Case, casesOf } from './case.ts';
import type { ClientName, World } from './world.ts';

const error = (name: string) => `400 ${JSON.stringify({ error: name })}`;
const renewed = '200 {"id_token":"…","access_token":"…","expires_in":3600,"token_type":"Bearer"}';
const rotated = renewed.replace('"expires_in"', '"refresh_token":"…","expires_in"');

const refresh = (world: World, client: ClientName, refresh_token = '') =>
  world.exchange(client, { grant_type: 'refresh_token', refresh_token });
const machine = (world: World, fields = {}, id = world.ids.machine) =>
  world.post('/oauth2/token', { grant_type: 'client_credentials', ...fields }, world.proof(id));

export const refreshCases: Case[] = casesOf('POST /oauth2/token, refresh_token', [
  ["the client's own", renewed, 'doc', async (world) => refresh(world, 'web', (await world.tokens()).refresh_token)],
  [
    'with rotation: a new refresh token',
    rotated,
    'doc',
    async (world) => refresh(world, 'rotating', (await world.tokens('rotating')).refresh_token),
  ],
  [
    'with rotation, the old one within the grace period',
    rotated,
    'doc',
    async (world) => {
      const { refresh_token } = await world.tokens('rotating');
      await refresh(world, 'rotating', refresh_token);
      world.bench.pass(9 * second);
      return refresh(world, 'rotating', refresh_token);
    },
  ],
  [
    'with rotation, the old one after it',
    error('invalid_grant'),
    'sdk',
    async (world) => {
      const { refresh_token } = await world.tokens('rotating');
      await refresh(world, 'rotating', refresh_token);
      world.bench.pass(11 * second);
      return refresh(world, 'rotating', refresh_token);
    },
  ],
  [
    'with rotation, its successor: no longer than the first one',
    error('invalid_grant'),
    'doc',
    async (world) => {
      const first = (await world.tokens('rotating')).refresh_token;
      world.bench.pass(20 * day);
      const { refresh_token } = await (await refresh(world, 'rotating', first)).json();
      world.bench.pass(10 * day);
      return refresh(world, 'rotating', refresh_token);
    },
  ],
  [
    'scope beside it: all that was granted stays, as no grant but that of machines takes it',
    renewed,
    'doc',
    async (world) => {
      const { refresh_token = '' } = await world.tokens();
      return world.exchange('web', { grant_type: 'refresh_token', refresh_token, scope: 'openid' });
    },
  ],
  [
    "another client's",
    error('invalid_grant'),
    'doc',
    async (world) => refresh(world, 'lasting', (await world.tokens()).refresh_token),
  ],
  ['a made-up one', error('invalid_grant'), 'doc', (world) => refresh(world, 'web', 'made.up')],
  [
    'an ID token',
    error('invalid_grant'),
    'doc',
    async (world) => refresh(world, 'web', (await world.tokens()).id_token),
  ],
  ['none', error('invalid_request'), 'doc', (world) => refresh(world, 'web')],
  [
    'a revoked one',
    error('invalid_grant'),
    'doc',
    async (world) => {
      const { refresh_token = '' } = await world.tokens();
      await world.post('/oauth2/revoke', { token: refresh_token, client_id: world.ids.web });
      return refresh(world, 'web', refresh_token);
    },
  ],
  [
    'after 30 days',
    error('invalid_grant'),
    'doc',
    async (world) => {
      const { refresh_token } = await world.tokens();
      world.bench.pass(30 * day);
      return refresh(world, 'web', refresh_token);
    },
  ],
]);

const oneScope = '200 {"access_token":"…","expires_in":3600,"token_type":"Bearer"}';

export const machineCases: Case[] = casesOf('POST /oauth2/token, client_credentials', [
  ['no scope: all of the client', oneScope, 'doc', (world) => machine(world)],
  ['one scope', oneScope, 'doc', (world) => machine(world, { scope: 'notes/read' })],
  ['an unknown scope', error('invalid_scope'), 'seen', (world) => machine(world, { scope: 'notes/delete' })],
  ['a scope of people', error('invalid_scope'), 'seen', (world) => machine(world, { scope: 'openid' })],
  [
    'aws_client_metadata that is no JSON',
    error('invalid_request'),
    'unsure',
    (world) => machine(world, { aws_client_metadata: '{' }),
  ],
  ['a client of people', error('unauthorized_client'), 'doc', (world) => machine(world, {}, world.ids.server)],
  [
    'a client without OAuth',
    error('unauthorized_client'),
    'doc',
    (world) => world.exchange('plain', { grant_type: 'client_credentials' }),
  ],
]);
