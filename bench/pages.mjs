// Cognito calls per page against the minimum, and first-load JavaScript per route against its budget: node bench/pages.mjs
// The minimum is what the page's facts need when nothing is known yet. The JavaScript is what a browser with an empty cache
// loads until the page is still, compressed as it came over the wire; the figure beside it is a bare Next page's.
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { freshPage, startConsole } from './console.mjs';

const bareNext = 135;
const budgets = { list: 200, wizard: 260 };

async function seed(endpoint) {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = new CognitoIdentityProviderClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  const made = [];
  for (let n = 0; n < 30; n += 1)
    made.push(await client.send(new CreateUserPoolCommand({ PoolName: `Pool ${n}`, UsernameAttributes: ['email'] })));
  const pool = made[0].UserPool.Id;
  const app = await client.send(new CreateUserPoolClientCommand({ UserPoolId: pool, ClientName: 'Web' }));
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read notes' }];
  await client.send(new CreateResourceServerCommand({ UserPoolId: pool, Identifier: 'notes', Name: 'Notes', Scopes }));
  await client.send(new CreateUserPoolDomainCommand({ UserPoolId: pool, Domain: 'bench-pool' }));
  for (let n = 0; n < 40; n += 1)
    await client.send(
      new AdminCreateUserCommand({ UserPoolId: pool, Username: `u${n}@example.com`, MessageAction: 'SUPPRESS' }),
    );
  client.destroy();
  return { pool, app: app.UserPoolClient.ClientId };
}

/** Each page, its kind of budget and the fewest calls that give its facts. */
function pages({ pool, app }) {
  const at = `/pools/endpoint/${pool}`;
  return [
    ['/pools', 'list', { ListUserPools: 1, DescribeUserPool: 25 }],
    ['/pools?q=pool', 'list', { ListUserPools: 1, DescribeUserPool: 25 }],
    [at, 'list', { DescribeUserPool: 1, GetUserPoolMfaConfig: 1, DescribeUserPoolDomain: 1 }],
    [`${at}/edit`, 'wizard', { DescribeUserPool: 1, GetUserPoolMfaConfig: 1, DescribeUserPoolDomain: 1 }],
    [`${at}/clients`, 'list', { DescribeUserPool: 1, ListUserPoolClients: 1 }],
    [`${at}/clients/${app}`, 'list', { DescribeUserPool: 1, DescribeUserPoolClient: 1 }],
    [`${at}/clients/${app}/edit`, 'wizard', { DescribeUserPool: 1, DescribeUserPoolClient: 1, ListResourceServers: 1 }],
    [
      `${at}/clients/${app}/branding`,
      'list',
      { DescribeUserPool: 1, DescribeUserPoolClient: 1, DescribeUserPoolDomain: 1, GetUICustomization: 1 },
    ],
    [`${at}/clients/new`, 'wizard', { DescribeUserPool: 1, ListResourceServers: 1 }],
    [
      `${at}/apis`,
      'list',
      { DescribeUserPool: 1, ListResourceServers: 1, ListUserPoolClients: 1, DescribeUserPoolClient: 1 },
    ],
    [`${at}/apis/new`, 'wizard', { DescribeUserPool: 1, ListResourceServers: 1 }],
    [
      `${at}/apis/edit?identifier=notes`,
      'wizard',
      { DescribeUserPool: 1, DescribeResourceServer: 1, ListUserPoolClients: 1, DescribeUserPoolClient: 1 },
    ],
    [`${at}/users`, 'list', { DescribeUserPool: 1, ListUsers: 1 }],
    [`${at}/users/new`, 'list', { DescribeUserPool: 1 }],
    [`${at}/delete`, 'list', { DescribeUserPool: 1, ListUserPoolClients: 1 }],
    ['/pools/new', 'wizard', {}],
    ['/runs', 'list', {}],
    ['/connections', 'list', { ListUserPools: 1 }],
    ['/help', 'list', {}],
    ['/help/create-a-test-user', 'list', {}],
  ];
}

const sum = (calls) => Object.values(calls).reduce((a, b) => a + b, 0);
const shape = (route, { pool, app }) => route.replace(pool, '{pool}').replace(app, '{client}');

async function scriptsOf(page) {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => [name, encodedBodySize]),
  );
  const scripts = new Map(entries.filter(([name]) => new URL(name).pathname.endsWith('.js')));
  return [...scripts.values()].reduce((a, b) => a + b, 0) / 1024;
}

async function visit(world, route) {
  const page = await freshPage(world);
  world.cognito.asked.length = 0;
  await page.goto(route, { waitUntil: 'networkidle' });
  const made = [...world.cognito.asked];
  const kilobytes = await scriptsOf(page);
  await page.context().close();
  return { made, kilobytes };
}

/** The wizard's own address is known only once a draft exists. */
async function draftPages(world) {
  const page = await freshPage(world);
  await page.goto('/pools/new');
  await page.getByLabel('Pool name').fill('Bench');
  await page.getByRole('button', { name: 'Step through settings' }).click();
  await page.waitForURL('**/pools/new/*/name');
  const draft = page
    .url()
    .replace(/\/name$/, '')
    .replace(world.base, '');
  await page.context().close();
  return ['name', 'messages', 'clients', 'review'].map((step) => [`${draft}/${step}`, 'wizard', {}]);
}

const world = await startConsole();
let failed = false;
try {
  const seeded = await seed(world.cognito.url);
  const rows = [];
  for (const [route, kind, minimum] of [...pages(seeded), ...(await draftPages(world))]) {
    const { made, kilobytes } = await visit(world, route);
    const wanted = sum(minimum);
    const over = made.length > wanted || kilobytes > budgets[kind];
    failed ||= over;
    rows.push({
      page: shape(route, seeded).replace(/\/new\/[a-z0-9]{16}/, '/new/{draft}'),
      calls: made.length,
      minimum: wanted,
      'calls ÷ minimum': wanted === 0 ? (made.length === 0 ? '1' : '∞') : (made.length / wanted).toFixed(2),
      'JS KB gz': Math.round(kilobytes),
      budget: budgets[kind],
      '÷ bare Next': (kilobytes / bareNext).toFixed(2),
      '': over ? 'OVER' : '',
    });
  }
  console.table(rows);
} finally {
  await world.close();
}
process.exit(failed ? 1 : 0);
