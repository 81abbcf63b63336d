import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults } from '@/lib/settings/values';
import { makeHostedPool } from '../hosted/hosted-pool';
import { draftOf } from '../journeys/drafts';
import { expectAccessible } from '../look-over';
import { expect, test } from '../test';

const password = 'Correct-Horse-1';
const origin = 'http://localhost:3389';
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="44"><rect width="44" height="44" rx="10" fill="#b8401c"/></svg>',
);

/** The button of the login pages, whose colour is what a real browser paints. */
const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true });

/** The logo as wide as it was drawn: it has come, and not only its element. */
const expectLogo = (page: Page) =>
  expect(page.getByRole('img', { name: 'Notes web app' })).toHaveJSProperty('naturalWidth', 160);

async function makePng(page: Page): Promise<Buffer> {
  await page.setContent(`<body style="margin:0">${logo}</body>`);
  return page.screenshot({ clip: { x: 0, y: 0, width: 160, height: 44 } });
}

test('logo and CSS of the classic pages are on the hosted login, and gone after a reset', async ({
  page,
  cognito,
  poolName,
  baseURL,
}) => {
  const pool = await makeHostedPool(cognito, { baseURL, name: poolName, origin });
  const png = await makePng(page);
  await page.goto(`/pools/embedded/${pool.poolId}/clients/${pool.clientId}`);
  await page.getByRole('link', { name: 'Branding', exact: true }).click();
  await expect(page.getByText('Nothing is set')).toBeVisible();
  await page.getByLabel('CSS', { exact: true }).fill('body { color: red }');
  await expect(page.getByText('“body” is not among the classes')).toBeVisible();
  await page.getByLabel('CSS', { exact: true }).fill('.submitButton-customizable { background-color: #b8401c; }');
  await page.getByLabel('Logo file').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png });
  await expect(page.getByText('logo.png, not saved yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save for this app client' }).click();
  await expect(page.getByText('This app client has its own look.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();

  const hosted = await page.context().newPage();
  await hosted.goto(pool.loginUrl);
  await expect(signInButton(hosted)).toHaveCSS('background-color', 'rgb(184, 64, 28)');
  await expectLogo(hosted);
  await expectAccessible(hosted);

  await page.getByRole('button', { name: 'Take this look away' }).click();
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByText('Nothing is set')).toBeVisible();
  await hosted.reload();
  await expect(signInButton(hosted)).not.toHaveCSS('background-color', 'rgb(184, 64, 28)');
});

test('under managed login a style is made, wears logo and colour, and takes the pages along when it goes', async ({
  page,
  cognito,
  poolName,
  baseURL,
}) => {
  const pool = await makeHostedPool(cognito, { baseURL, name: poolName, origin });
  const Domain = pool.home.split('/').at(-1);
  await cognito.send(new UpdateUserPoolDomainCommand({ UserPoolId: pool.poolId, Domain, ManagedLoginVersion: 2 }));
  const hosted = await page.context().newPage();
  await hosted.goto(pool.loginUrl);
  await expect(hosted.getByRole('heading', { name: 'Login pages unavailable' })).toBeVisible();

  await page.goto(`/pools/embedded/${pool.poolId}/clients/${pool.clientId}/sign-in`);
  await expect(page.getByText('This app client has no branding style', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Give it one' }).click();
  await page.getByRole('button', { name: 'Create a style with Cognito’s values' }).click();
  await expect(page.getByText('nothing was changed yet')).toBeVisible();
  await hosted.reload();
  await expect(signInButton(hosted)).toHaveCSS('background-color', 'rgb(9, 114, 211)');

  await page.getByLabel('Logo file').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: logo });
  await page.getByRole('textbox', { name: 'Buttons', exact: true }).fill('#b8401c');
  await page.getByRole('textbox', { name: 'Page background', exact: true }).fill('#fff1ec');
  await page.getByRole('button', { name: 'Save the style' }).click();
  await expect(page.getByText('nothing was changed yet')).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Buttons', exact: true })).toHaveValue('#b8401c');
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'See the pages' }).click(),
  ]);
  await expect(signInButton(opened)).toHaveCSS('background-color', 'rgb(184, 64, 28)');
  await expect(opened.locator('body')).toHaveCSS('background-color', 'rgb(255, 241, 236)');
  await expectLogo(opened);
  await expectAccessible(opened);

  await page.getByRole('button', { name: 'Remove the style' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the style' }).click();
  await expect(page.getByText('This app client has no branding style', { exact: true })).toBeVisible();
  await opened.reload();
  await expect(opened.getByRole('heading', { name: 'Login pages unavailable' })).toBeVisible();
});

test('a pool that the wizard makes with managed login signs people in at once', async ({ page, cognito, poolName }) => {
  const blueprint = newBlueprint(poolName);
  const domainPrefix = poolName.replace(/\W+/g, '-');
  Object.assign(blueprint.pool, { domainKind: 'prefix', domainPrefix, managedLoginVersion: '2' });
  blueprint.clients = [
    {
      ...clientDefaults('Shop'),
      oauthEnabled: true,
      oauthFlows: ['code'],
      oauthScopes: ['openid'],
      callbackUrls: [`${origin}/callback`],
      identityProviders: ['COGNITO'],
    },
  ];
  await draftOf(page, blueprint);
  await page.getByRole('button', { name: 'Create pool' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The user pool is ready.' })).toBeVisible();
  await expect(page.getByText('Give Shop a branding style with Cognito’s own values')).toBeVisible();
  const href = await page.getByRole('link', { name: 'Open the pool' }).getAttribute('href');
  const UserPoolId = decodeURIComponent(href?.split('/').pop() ?? '');
  const user = { UserPoolId, Username: 'ann' };
  const UserAttributes = [{ Name: 'email', Value: 'ann@example.com' }];
  await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', UserAttributes }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));

  await page.goto(`${href}/clients`);
  await page.getByRole('link', { name: 'Shop' }).click();
  await page.getByRole('link', { name: 'Branding', exact: true }).click();
  const [hosted] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'See the pages' }).click(),
  ]);
  await hosted.route(`${origin}/**`, (route) => route.fulfill({ body: 'back in the app' }));
  await hosted.getByLabel('Username').fill('ann');
  await hosted.getByLabel('Password').fill(password);
  await hosted.getByRole('button', { name: 'Sign in' }).click();
  await hosted.waitForURL(new RegExp(`^${origin}/callback\\?code=`));
});
