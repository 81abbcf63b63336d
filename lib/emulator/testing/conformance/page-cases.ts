import { goodPassword } from '../bench.ts';
import { callback } from '../hosted.ts';
import { type Case, casesOf } from './case.ts';
import type { ClientName, World } from './world.ts';

const query = (world: World, client: ClientName = 'web') =>
  new URLSearchParams({ client_id: world.ids[client], redirect_uri: callback, response_type: 'code' }).toString();
const alice = { username: 'alice', password: goodPassword };

/** Opens the login page in a browser, and sends what another page might send. */
async function forged(world: World, fields: Record<string, string>, headers: Record<string, string>) {
  const browser = world.browser();
  await browser.open(`${world.home}/login?${query(world)}`);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return world.post(`/login?${query(world)}`, { ...alice, ...fields }, { cookie, ...headers });
}

/** The form token of a page that somebody else has opened. */
async function tokenOfOther(world: World) {
  const { html } = await world.browser().open(`${world.home}/login?${query(world)}`);
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

const refused = '403 page “This did not work”';

export const pageCases: Case[] = casesOf('the pages', [
  ['GET /login', '200 page “Sign in”', 'doc', (world) => world.get(`/login?${query(world)}`)],
  ['GET /signup', '200 page “Create an account”', 'doc', (world) => world.get(`/signup?${query(world)}`)],
  [
    'GET /forgotPassword',
    '200 page “Forgot your password?”',
    'doc',
    (world) => world.get(`/forgotPassword?${query(world)}`),
  ],
  [
    'GET /error?error=redirect_mismatch',
    '400 page “This did not work”',
    'measured',
    (world) => world.get('/error?error=redirect_mismatch'),
  ],
  [
    'GET /login with a foreign redirect_uri',
    '302 /error?error=redirect_mismatch&client_id={web}',
    'measured',
    (world) => world.get(`/login?${query(world).replace('app.example', 'evil.example')}`),
  ],
  [
    'GET /login under managed login, for a client without a branding style',
    '403 page “Login pages unavailable”',
    'measured',
    (world) => world.managed(() => world.get(`/login?${query(world, 'lasting')}`)),
  ],
  [
    'GET /passkeys/add under managed login, nobody signed in',
    `302 ${callback}?result=invalid_session`,
    'seen',
    (world) => world.managed(() => world.get(`/passkeys/add?${query(world)}`)),
  ],
  [
    'GET /passkeys/add with a foreign redirect_uri',
    '302 /error?error=redirect_mismatch&client_id={web}',
    'measured',
    (world) => world.managed(() => world.get(`/passkeys/add?${query(world).replace('app.example', 'evil.example')}`)),
  ],
  [
    'GET /passkeys/add on the classic pages',
    '404 {"message":"Not Found"}',
    'doc',
    (world) => world.get(`/passkeys/add?${query(world)}`),
  ],
  ['GET of a step that nobody is at', '302 /login?…', 'own', (world) => world.get(`/mfa?${query(world)}`)],
  ['POST /login without the form token', refused, 'own', (world) => forged(world, {}, {})],
  [
    'POST /login with the form token of another browser',
    refused,
    'own',
    async (world) => forged(world, { _csrf: await tokenOfOther(world) }, {}),
  ],
  [
    'POST /login from a page of another site',
    refused,
    'own',
    (world) => forged(world, {}, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
  ],
  [
    'GET /oauth2/idpresponse with a made-up state',
    '302 /error?error=Invalid+state',
    'seen',
    (world) => world.get('/oauth2/idpresponse?code=a&state=b'),
  ],
  ['an unknown path', '404 {"message":"Not Found"}', 'own', (world) => world.get('/nothing')],
]);
