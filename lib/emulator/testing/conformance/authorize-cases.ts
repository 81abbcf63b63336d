import { callback } from '../hosted.ts';
import { type Case, casesOf } from './case.ts';
import { challenge } from './world.ts';

const page = (error: string, client = 'web') =>
  `302 /error?${new URLSearchParams({ error })}${client && `&client_id={${client}}`}`;
const back = (error: string) => `302 ${callback}?error=${error}&state=st`;
const missing = (name: string) => `Required String parameter '${name}' is not present`;
const long = 'x'.repeat(5000);

export const authorizeCases: Case[] = casesOf('GET /oauth2/authorize', [
  ['a good request, nobody signed in', '302 /login?…', 'doc', (world) => world.ask()],
  ['the same, signed in within the hour', `302 ${callback}?code=…&state=st`, 'doc', (world) => world.ask({}, 'alice')],
  [
    'response_type token, signed in',
    `302 ${callback}#id_token=…&access_token=…&token_type=Bearer&expires_in=3600&state=st`,
    'doc',
    (world) => world.ask({ response_type: 'token' }, 'alice'),
  ],
  [
    'managed login, prompt none, nobody signed in',
    back('login_required'),
    'doc',
    (world) => world.managed(() => world.ask({ prompt: 'none' })),
  ],
  [
    'managed login, prompt none, signed in',
    `302 ${callback}?code=…&state=st`,
    'doc',
    (world) => world.managed(() => world.ask({ prompt: 'none' }, 'alice')),
  ],
  [
    'managed login, prompt login, signed in',
    '302 /login?…',
    'doc',
    (world) => world.managed(() => world.ask({ prompt: 'login' }, 'alice')),
  ],
  [
    'managed login, prompt select_account or consent, signed in',
    `302 ${callback}?code=…&state=st`,
    'doc',
    (world) => world.managed(() => world.ask({ prompt: 'select_account consent' }, 'alice')),
  ],
  [
    'managed login, an unknown prompt',
    back('invalid_request'),
    'OpenID Connect',
    (world) => world.managed(() => world.ask({ prompt: 'perhaps' })),
  ],
  ['classic pages, prompt none, nobody signed in', '302 /login?…', 'doc', (world) => world.ask({ prompt: 'none' })],
  [
    'classic pages, prompt login, signed in',
    `302 ${callback}?code=…&state=st`,
    'doc',
    (world) => world.ask({ prompt: 'login' }, 'alice'),
  ],
  ['PKCE with S256', '302 /login?…', 'doc', (world) => world.ask(challenge)],
  ['no scope: all of the client', '302 /login?…', 'doc', (world) => world.ask({ scope: undefined })],
  ['identity_provider COGNITO', '302 /login?…', 'doc', (world) => world.ask({ identity_provider: 'COGNITO' })],
  [
    'an identity_provider that the client does not offer',
    page('invalid_request'),
    'seen',
    (world) => world.ask({ identity_provider: 'Nobody' }),
  ],
  ['no client_id', page(missing('client_id'), ''), 'seen', (world) => world.ask({ client_id: undefined })],
  ['client_id twice', page(missing('client_id'), ''), 'RFC', (world) => world.ask({}, 'nobody', '&client_id=other')],
  ['an unknown client_id', page('Client does not exist.', ''), 'seen', (world) => world.ask({ client_id: 'nobody' })],
  [
    'a client of another pool',
    page('Client does not exist.', ''),
    'seen',
    (world) => world.ask({ client_id: world.ids.elsewhere }),
  ],
  [
    'a client without OAuth',
    page('Client is not enabled for OAuth2.0 flows.', 'plain'),
    'seen',
    (world) => world.ask({ client_id: world.ids.plain }),
  ],
  [
    'no redirect_uri, the client has a default one',
    '302 /login?…',
    'doc',
    (world) => world.ask({ client_id: world.ids.server, redirect_uri: undefined, scope: 'openid' }),
  ],
  [
    'no redirect_uri, no default',
    page(missing('redirect_uri')),
    'seen',
    (world) => world.ask({ redirect_uri: undefined }),
  ],
  [
    'a foreign redirect_uri',
    page('redirect_mismatch'),
    'measured',
    (world) => world.ask({ redirect_uri: 'https://evil.example/' }),
  ],
  [
    '… with a slash at the end',
    page('redirect_mismatch'),
    'measured',
    (world) => world.ask({ redirect_uri: `${callback}/` }),
  ],
  [
    '… in capitals',
    page('redirect_mismatch'),
    'measured',
    (world) => world.ask({ redirect_uri: callback.toUpperCase() }),
  ],
  ['… with a query', page('redirect_mismatch'), 'measured', (world) => world.ask({ redirect_uri: `${callback}?x=1` })],
  [
    '… twice, once registered',
    page('redirect_mismatch'),
    'RFC',
    (world) => world.ask({}, 'nobody', `&redirect_uri=${encodeURIComponent('https://evil.example/')}`),
  ],
  ['… over-long', page('redirect_mismatch'), 'measured', (world) => world.ask({ redirect_uri: `${callback}/${long}` })],
  ['no response_type', back('invalid_request'), 'doc', (world) => world.ask({ response_type: undefined })],
  [
    'response_type “token id_token”, though discovery has named it',
    back('invalid_request'),
    'measured',
    (world) => world.ask({ response_type: 'token id_token' }),
  ],
  ['response_type twice', back('invalid_request'), 'RFC', (world) => world.ask({}, 'nobody', '&response_type=code')],
  [
    'response_type token, the client has code only',
    `302 ${callback}#error=unauthorized_client&state=st`,
    'doc',
    (world) => world.ask({ client_id: world.ids.server, response_type: 'token' }),
  ],
  [
    'response_type code, the client is a machine: it has no callback',
    page('redirect_mismatch', 'machine'),
    'doc',
    (world) => world.ask({ client_id: world.ids.machine }),
  ],
  ['an unknown scope', back('invalid_scope'), 'doc', (world) => world.ask({ scope: 'openid nothing' })],
  [
    "a scope of the pool, not the client's",
    back('invalid_scope'),
    'doc',
    (world) => world.ask({ scope: 'openid notes/read' }),
  ],
  ['email without openid', back('invalid_scope'), 'doc', (world) => world.ask({ scope: 'email' })],
  ['scope twice', back('invalid_request'), 'RFC', (world) => world.ask({ scope: 'openid' }, 'nobody', '&scope=email')],
  [
    'code_challenge without its method',
    back('invalid_request'),
    'doc',
    (world) => world.ask({ code_challenge: challenge.code_challenge }),
  ],
  [
    'the method without a challenge',
    back('invalid_request'),
    'doc',
    (world) => world.ask({ code_challenge_method: 'S256' }),
  ],
  [
    'code_challenge_method plain',
    back('invalid_request'),
    'doc',
    (world) => world.ask({ ...challenge, code_challenge_method: 'plain' }),
  ],
  [
    'a challenge that is no SHA-256',
    back('invalid_request'),
    'RFC',
    (world) => world.ask({ ...challenge, code_challenge: 'short' }),
  ],
  [
    'a state of 5,000 characters',
    `302 ${callback}?error=invalid_request`,
    'own limit',
    (world) => world.ask({ state: long }),
  ],
  ['state twice', `302 ${callback}?error=invalid_request`, 'RFC', (world) => world.ask({}, 'nobody', '&state=other')],
  [
    'a resource to bind the access token to',
    '302 /login?…',
    'doc',
    (world) => world.ask({ resource: 'https://api.example/notes' }),
  ],
  [
    'a resource by http that is not localhost',
    back('invalid_request'),
    'unsure',
    (world) => world.ask({ resource: 'http://api.example' }),
  ],
  ['a resource that is no address', back('invalid_request'), 'unsure', (world) => world.ask({ resource: 'notes' })],
  [
    'resource twice: “one resource per authentication request”',
    back('invalid_request'),
    'doc',
    (world) => world.ask({ resource: 'https://a.example' }, 'nobody', '&resource=https://b.example'),
  ],
  ['an over-long nonce', back('invalid_request'), 'own limit', (world) => world.ask({ nonce: long })],
  [
    'POST',
    '405 {"message":"Method Not Allowed"}',
    'doc',
    (world) => world.post('/oauth2/authorize', { client_id: world.ids.web }),
  ],
]);
