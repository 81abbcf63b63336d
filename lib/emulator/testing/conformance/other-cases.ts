import { hour } from '../bench.ts';
import { callback } from '../hosted.ts';
import { type Case, casesOf } from './case.ts';
import type { World } from './world.ts';

const dead =
  '401 {"error":"invalid_token","error_description":"Access token is expired, disabled, or deleted, or the user has globally signed out."}';
const info = (world: World, token?: string) =>
  world.get('/oauth2/userInfo', token === undefined ? {} : { authorization: `Bearer ${token}` });
const access = async (world: World, scope: string) => (await world.tokens('web', { scope })).access_token ?? '';

export const userInfoCases: Case[] = casesOf('GET /oauth2/userInfo', [
  [
    'a token with openid alone: all the client may read',
    '200 {"sub":"…","email":"a@b.org","email_verified":"true","name":"Alice","username":"alice"}',
    'doc',
    async (world) => info(world, await access(world, 'openid')),
  ],
  [
    'openid and email: these two',
    '200 {"sub":"…","email":"a@b.org","email_verified":"true","username":"alice"}',
    'doc',
    async (world) => info(world, await access(world, 'openid email')),
  ],
  [
    'no token',
    '400 {"error":"invalid_request","error_description":"Bad OAuth2 request at UserInfo Endpoint"}',
    'doc',
    (world) => info(world),
  ],
  ['something else', dead, 'doc', (world) => info(world, 'abc')],
  ['an ID token', dead, 'doc', async (world) => info(world, (await world.tokens()).id_token)],
  ['a token of the API, without openid', dead, 'doc', async (world) => info(world, await world.apiToken())],
  [
    'after an hour',
    dead,
    'doc',
    async (world) => {
      const token = await access(world, 'openid');
      world.bench.pass(hour);
      return info(world, token);
    },
  ],
  [
    'after a global sign-out',
    dead,
    'doc',
    async (world) => {
      const token = await access(world, 'openid');
      await world.bench.api.adminUserGlobalSignOut({ UserPoolId: world.UserPoolId, Username: 'alice' });
      return info(world, token);
    },
  ],
]);

const revoke = (world: World, fields: Record<string, string>, headers = {}) =>
  world.post('/oauth2/revoke', fields, headers);

export const revokeCases: Case[] = casesOf('POST /oauth2/revoke', [
  [
    'a refresh token of the client',
    '200',
    'doc',
    async (world) => revoke(world, { token: (await world.tokens()).refresh_token ?? '', client_id: world.ids.web }),
  ],
  [
    'the same token again',
    '200',
    'doc',
    async (world) => {
      const fields = { token: (await world.tokens()).refresh_token ?? '', client_id: world.ids.web };
      await revoke(world, fields);
      return revoke(world, fields);
    },
  ],
  ['an unknown token', '200', 'doc', (world) => revoke(world, { token: 'made-up', client_id: world.ids.web })],
  ['no token', '400 {"error":"invalid_request"}', 'doc', (world) => revoke(world, { client_id: world.ids.web })],
  [
    'token twice',
    '400 {"error":"invalid_request"}',
    'RFC',
    (world) => world.post('/oauth2/revoke', `token=a&token=b&client_id=${world.ids.web}`),
  ],
  [
    'an access token',
    '400 {"error":"unsupported_token_type"}',
    'doc',
    async (world) => revoke(world, { token: await access(world, 'openid'), client_id: world.ids.web }),
  ],
  [
    'a client that has revocation switched off',
    '400 {"error":"invalid_request"}',
    'doc',
    (world) => revoke(world, { token: 'made-up', client_id: world.ids.lasting }),
  ],
  [
    'an unknown client',
    '401 {"error":"invalid_client"}',
    'doc',
    (world) => revoke(world, { token: 'a', client_id: 'nobody' }),
  ],
  [
    'a wrong secret',
    '401 {"error":"invalid_client"}',
    'doc',
    (world) => revoke(world, { token: 'a' }, world.proof(world.ids.server, 'no')),
  ],
  [
    "another client's refresh token",
    '401 {"error":"invalid_client"}',
    'unsure',
    async (world) => revoke(world, { token: (await world.tokens()).refresh_token ?? '' }, world.proof()),
  ],
]);

const page = (error: string, client = 'web') =>
  `302 /error?${new URLSearchParams({ error })}${client && `&client_id={${client}}`}`;
const logout = (world: World, parameters: Record<string, string>, more = '') =>
  world.get(`/logout?${new URLSearchParams(parameters)}${more}`);
const bye = 'https://app.example/bye';

export const logoutCases: Case[] = casesOf('GET /logout', [
  [
    'client_id and logout_uri',
    `302 ${bye}`,
    'doc',
    (world) => logout(world, { client_id: world.ids.web, logout_uri: bye }),
  ],
  [
    'client_id, redirect_uri and response_type',
    '302 /login?…',
    'doc',
    (world) => logout(world, { client_id: world.ids.web, redirect_uri: callback, response_type: 'code' }),
  ],
  [
    'logout_uri and redirect_uri: the first alone counts',
    `302 ${bye}`,
    'doc',
    (world) => logout(world, { client_id: world.ids.web, logout_uri: bye, redirect_uri: 'https://evil.example/' }),
  ],
  [
    'a foreign logout_uri',
    page('logout_mismatch'),
    'unsure',
    (world) => logout(world, { client_id: world.ids.web, logout_uri: 'https://evil.example/' }),
  ],
  [
    'a callback as logout_uri',
    page('logout_mismatch'),
    'unsure',
    (world) => logout(world, { client_id: world.ids.web, logout_uri: callback }),
  ],
  [
    'logout_uri twice',
    page('logout_mismatch'),
    'RFC',
    (world) =>
      logout(
        world,
        { client_id: world.ids.web, logout_uri: bye },
        `&logout_uri=${encodeURIComponent('https://evil.example/')}`,
      ),
  ],
  [
    'a foreign redirect_uri',
    page('redirect_mismatch'),
    'measured',
    (world) =>
      logout(world, { client_id: world.ids.web, redirect_uri: 'https://evil.example/', response_type: 'code' }),
  ],
  [
    'neither address',
    page("Required String parameter 'redirect_uri' is not present"),
    'seen',
    (world) => logout(world, { client_id: world.ids.web }),
  ],
  [
    'no client_id',
    page("Required String parameter 'client_id' is not present", ''),
    'seen',
    (world) => logout(world, { logout_uri: bye }),
  ],
  [
    'an unknown client',
    page('Client does not exist.', ''),
    'seen',
    (world) => logout(world, { client_id: 'x', logout_uri: bye }),
  ],
]);
