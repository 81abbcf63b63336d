import { minute } from '../bench.ts';
import { pkce } from '../hosted.ts';
import { type Case, casesOf } from './case.ts';
import { challenge, type World } from './world.ts';

const error = (name: string, more = {}) => `400 ${JSON.stringify({ error: name, ...more })}`;
const noSecret = error('invalid_client', { error_description: 'invalid_client_secret' });
const all = '200 {"id_token":"…","access_token":"…","refresh_token":"…","expires_in":3600,"token_type":"Bearer"}';
const long = 'x'.repeat(5000);

/** A code is exchanged, and then again. */
async function replayed(world: World) {
  const code = await world.code();
  await world.exchange('web', { code });
  return world.exchange('web', { code });
}

async function expired(world: World) {
  const code = await world.code();
  world.bench.pass(5 * minute);
  return world.exchange('web', { code });
}

const good = async (world: World, fields: Record<string, string> = {}) =>
  world.exchange('web', { code: await world.code(), ...fields });
const asServer = async (world: World, fields: Record<string, string>, headers: Record<string, string>) =>
  world.post(
    '/oauth2/token',
    {
      grant_type: 'authorization_code',
      redirect_uri: 'https://app.example/callback',
      code: await world.code('server', { scope: 'openid' }),
      ...fields,
    },
    headers,
  );

export const codeCases: Case[] = casesOf('POST /oauth2/token, authorization_code', [
  ['a code of a public client', all, 'doc', (world) => good(world)],
  [
    'a code with PKCE and its verifier',
    all,
    'doc',
    async (world) =>
      world.exchange('web', { code: await world.code('web', challenge), code_verifier: pkce().verifier }),
  ],
  ['a client with a secret, by Basic', all, 'doc', (world) => asServer(world, {}, world.proof())],
  [
    'a client with a secret, in the body',
    all,
    'doc',
    (world) => asServer(world, { client_id: world.ids.server, client_secret: world.secret }, {}),
  ],
  ['the code again', error('invalid_grant'), 'doc', replayed],
  ['the code after 5 minutes', error('invalid_grant'), 'doc', expired],
  ['a made-up code', error('invalid_grant'), 'doc', (world) => good(world, { code: 'made-up' })],
  [
    "another client's code",
    error('invalid_grant'),
    'doc',
    async (world) => world.exchange('lasting', { code: await world.code() }),
  ],
  ['no code', error('invalid_request'), 'doc', (world) => world.exchange('web')],
  ['an over-long code', error('invalid_request'), 'own limit', (world) => world.exchange('web', { code: long })],
  ['no redirect_uri', error('invalid_request'), 'doc', (world) => good(world, { redirect_uri: '' })],
  [
    'another redirect_uri',
    error('unauthorized_client', { error_description: 'invalid_redirect' }),
    'doc',
    (world) => good(world, { redirect_uri: 'https://app.example/' }),
  ],
  [
    'PKCE, no verifier',
    error('invalid_grant'),
    'doc',
    async (world) => world.exchange('web', { code: await world.code('web', challenge) }),
  ],
  [
    'PKCE, a wrong verifier',
    error('invalid_grant'),
    'doc',
    async (world) => world.exchange('web', { code: await world.code('web', challenge), code_verifier: 'b'.repeat(43) }),
  ],
  [
    'a verifier, though no challenge was sent',
    error('invalid_grant'),
    'RFC',
    (world) => good(world, { code_verifier: 'a'.repeat(43) }),
  ],
  [
    'a granted scope whose attribute the client may not read (email_verified)',
    error('invalid_grant'),
    'doc',
    async (world) => world.exchange('narrow', { code: await world.code('narrow', { scope: 'openid email' }) }),
  ],
  [
    'the user was disabled meanwhile',
    error('invalid_grant'),
    'RFC',
    async (world) => {
      const code = await world.code();
      const user = { UserPoolId: world.UserPoolId, Username: 'alice' };
      await world.bench.api.adminDisableUser(user);
      const response = await world.exchange('web', { code });
      await world.bench.api.adminEnableUser(user);
      return response;
    },
  ],
]);

export const clientCases: Case[] = casesOf('POST /oauth2/token, the client', [
  ['no grant_type', error('invalid_request'), 'doc', (world) => good(world, { grant_type: '' })],
  ['grant_type password', error('unsupported_grant_type'), 'doc', (world) => good(world, { grant_type: 'password' })],
  [
    'grant_type twice',
    error('invalid_request'),
    'RFC',
    (world) =>
      world.post('/oauth2/token', `grant_type=refresh_token&grant_type=refresh_token&client_id=${world.ids.web}`),
  ],
  ['no client', error('invalid_request'), 'doc', (world) => good(world, { client_id: '' })],
  ['an unknown client', error('invalid_client'), 'doc', (world) => good(world, { client_id: 'nobody' })],
  [
    'a client of another pool',
    error('invalid_client'),
    'doc',
    (world) => good(world, { client_id: world.ids.elsewhere }),
  ],
  [
    'Basic as it is documented, without percent signs for what is special in a form',
    all,
    'doc',
    (world) => asServer(world, {}, { authorization: `Basic ${btoa(`${world.ids.server}:${world.secret}`)}` }),
  ],
  [
    'a secret is needed and not sent',
    noSecret,
    'seen',
    (world) => asServer(world, { client_id: world.ids.server }, {}),
  ],
  ['a wrong secret by Basic', noSecret, 'seen', (world) => asServer(world, {}, world.proof(world.ids.server, 'wrong'))],
  [
    'a wrong secret in the body',
    noSecret,
    'seen',
    (world) => asServer(world, { client_id: world.ids.server, client_secret: 'wrong' }, {}),
  ],
  ['a secret of a client that has none', noSecret, 'seen', (world) => good(world, { client_secret: 'any' })],
  [
    'Basic and client_secret at once',
    error('invalid_request'),
    'RFC',
    (world) => asServer(world, { client_secret: world.secret }, world.proof()),
  ],
  [
    'Basic of one client, client_id of another',
    error('invalid_request'),
    'RFC',
    (world) => asServer(world, { client_id: world.ids.web }, world.proof()),
  ],
  ['Basic that is none', error('invalid_client'), 'RFC', (world) => asServer(world, {}, { authorization: 'Basic !' })],
  [
    'JSON instead of a form',
    error('invalid_request'),
    'doc',
    (world) => world.post('/oauth2/token', '{"grant_type":"refresh_token"}', { 'content-type': 'application/json' }),
  ],
  [
    'GET',
    '405 {"message":"Method Not Allowed"}',
    'doc',
    (world) => world.get('/oauth2/token?grant_type=client_credentials'),
  ],
  [
    'a client without the code flow',
    error('unauthorized_client'),
    'doc',
    (world) => asServer(world, {}, world.proof(world.ids.machine)),
  ],
]);
