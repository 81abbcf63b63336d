import {
  type CognitoIdentityProviderClient,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  DescribeResourceServerCommand,
  ListResourceServersCommand,
  UpdateResourceServerCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { lookOver, lookOverNarrow } from '../look-over';
import { expect, test } from '../test';
import { draftOf } from './drafts';

// Looking takes its time where the machine has other things to do.
test.describe.configure({ timeout: 120_000 });

const identifier = 'https://orders.example.com';
const read = { ScopeName: 'read', ScopeDescription: 'Read orders' };
const write = { ScopeName: 'write', ScopeDescription: 'Change orders' };

/** A pool with a domain and an app client for a machine that is allowed nothing of use yet. */
async function makePool(cognito: CognitoIdentityProviderClient, name: string) {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: name }));
  const UserPoolId = UserPool?.Id ?? '';
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: name.replace(/\W/g, '-') }));
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'nightly import',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['openid'],
    }),
  );
  const href = `/pools/embedded/${UserPoolId}`;
  return { UserPoolId, href, client: `${href}/clients/${UserPoolClient?.ClientId}` };
}

test('an app client gets a scope of a new API and a token with it; the scope goes, and so does the API', async ({
  page,
  cognito,
  poolName,
}) => {
  const { UserPoolId, href, client } = await makePool(cognito, poolName);
  const main = page.getByRole('main');

  await page.goto(`${client}/sign-in`);
  await expect(page.getByText('This app client has no scope of an API')).toBeVisible();
  await page.getByText('This app client has no scope of an API').locator('../..').getByRole('link').first().click();
  await expect(page).toHaveURL(`${href}/apis`);
  await expect(page.getByText('No APIs yet')).toBeVisible();

  await page.getByRole('link', { name: 'Add an API' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Orders');
  await page.getByRole('textbox', { name: 'Identifier' }).fill('orders example');
  await page.getByRole('button', { name: 'Add API' }).click();
  await expect(page.getByText('The API was not added yet')).toBeVisible();
  await page.getByRole('textbox', { name: 'Identifier' }).fill(identifier);
  await page.getByRole('textbox', { name: 'Name of scope 1' }).fill('read');
  await page.getByRole('textbox', { name: 'Description of scope 1' }).fill('Read orders');
  await expect(page.getByRole('tabpanel')).toContainText('"ScopeName": "read"');
  await page.getByRole('tab', { name: 'AWS CLI' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('create-resource-server');
  await page.getByRole('button', { name: 'Add API' }).click();
  await expect(page).toHaveURL(`${href}/apis`);
  await expect(main.getByText(`${identifier}/read`)).toBeVisible();
  await expect(main.getByText('No app client')).toBeVisible();

  await page.goto(`${client}/edit#setting-oauthScopes`);
  await expect(page.getByRole('link', { name: 'APIs of the pool' })).toHaveAttribute('href', `${href}/apis`);
  await page.getByRole('checkbox', { name: 'openid' }).uncheck();
  await page.getByRole('checkbox', { name: `${identifier}/read` }).check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(client);
  await page.getByRole('link', { name: 'Try signing in' }).click();
  await page.getByRole('button', { name: 'Get a token' }).click();
  await expect(page.getByRole('heading', { name: 'The app has its token' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Access token', exact: true })).toContainText(`${identifier}/read`);

  await page.goto(`${href}/apis`);
  await expect(main.getByRole('link', { name: 'nightly import' })).toHaveAttribute(
    'href',
    `${client}/edit#setting-oauthScopes`,
  );
  await page.getByRole('link', { name: 'Change Orders' }).click();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await expect(page.getByText('Can never be changed')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of scope 1' }).fill('write');
  await expect(main.getByText('App clients allow what goes')).toBeVisible();
  await expect(page.getByRole('tabpanel')).toContainText('"ScopeName": "write"');
  await page.getByRole('button', { name: 'Save changes…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: 'nightly import' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Save and take it away' }).click();
  await expect(page).toHaveURL(`${href}/apis`);
  const there = await cognito.send(new DescribeResourceServerCommand({ UserPoolId, Identifier: identifier }));
  expect(there.ResourceServer?.Scopes).toEqual([{ ScopeName: 'write', ScopeDescription: 'Read orders' }]);

  await page.goto(`${client}/sign-in`);
  await page.getByRole('button', { name: 'Get a token' }).click();
  await expect(page.getByText('Cognito said no: invalid_scope')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the APIs' }).first().click();
  await page.getByRole('link', { name: 'Change Orders' }).click();
  await page.getByRole('button', { name: 'Delete API' }).click();
  await expect(dialog.getByText('No app client of the pool allows them.')).toBeVisible();
  await dialog.getByRole('textbox').fill(identifier);
  await dialog.getByRole('button', { name: 'Delete API' }).click();
  await expect(page).toHaveURL(`${href}/apis`);
  await expect(page.getByText('No APIs yet')).toBeVisible();
  expect((await cognito.send(new ListResourceServersCommand({ UserPoolId, MaxResults: 10 }))).ResourceServers).toEqual(
    [],
  );
});

test('what a newcomer sees: nothing yet, what is missing, and a machine without a scope', async ({
  page,
  cognito,
  poolName,
}) => {
  const { href, client } = await makePool(cognito, poolName);
  await page.goto(`${client}/sign-in`);
  await expect(page.getByText('This app client has no scope of an API')).toBeVisible();
  await lookOver(page);
  await page.goto(`${href}/apis`);
  await expect(page.getByText('No APIs yet')).toBeVisible();
  await lookOverNarrow(page);
  await page.goto(`${href}/apis/new`);
  await page.getByRole('button', { name: 'Add API' }).click();
  await expect(page.getByText('The API was not added yet')).toBeVisible();
  await lookOver(page);
});

test('what somebody sees who takes a scope away that an app client allows', async ({ page, cognito, poolName }) => {
  const { UserPoolId, href } = await makePool(cognito, poolName);
  const server = { UserPoolId, Identifier: identifier, Name: 'Orders', Scopes: [read, write] };
  await cognito.send(new CreateResourceServerCommand(server));
  await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'billing',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: [`${identifier}/read`],
    }),
  );
  await page.goto(`${href}/apis`);
  await expect(page.getByRole('link', { name: 'billing' })).toBeVisible();
  await lookOver(page);
  await page.getByRole('link', { name: 'Change Orders' }).click();
  await page.getByRole('button', { name: 'Remove scope 1' }).click();
  await expect(page.getByText('App clients allow what goes')).toBeVisible();
  await lookOver(page);
  await page.getByRole('button', { name: 'Save changes…' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'billing' })).toBeVisible();
  await lookOverNarrow(page);
});

test('two people change the same API: the second one is shown what is new, and chooses', async ({
  page,
  cognito,
  poolName,
}) => {
  const { UserPoolId, href } = await makePool(cognito, poolName);
  const server = { UserPoolId, Identifier: 'orders', Name: 'Orders', Scopes: [read] };
  await cognito.send(new CreateResourceServerCommand(server));
  await page.goto(`${href}/apis/edit?identifier=orders`);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine');
  await cognito.send(new UpdateResourceServerCommand({ ...server, Name: 'Theirs', Scopes: [read, write] }));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Someone else has changed this API')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name of scope 2' })).toHaveValue('write');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Mine');
  await lookOver(page);
  await page.getByRole('button', { name: 'Keep my change' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(`${href}/apis`);
  const { ResourceServer } = await cognito.send(
    new DescribeResourceServerCommand({ UserPoolId, Identifier: 'orders' }),
  );
  expect(ResourceServer).toMatchObject({ Name: 'Mine', Scopes: [read, write] });
});

test('the wizard asks for an API with the same form', async ({ page, poolName }) => {
  const id = await draftOf(page, newBlueprint(poolName));
  await page.goto(`/pools/new/${id}/clients`);
  await page.getByRole('button', { name: 'Add an API' }).click();
  await page.getByRole('button', { name: 'Keep API' }).click();
  for (const told of ['Enter a name.', 'Enter an identifier.', 'Enter a scope. Enter a description.'])
    await expect(page.getByText(told)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Orders');
  await page.getByRole('textbox', { name: 'Identifier' }).fill('orders');
  await page.getByRole('textbox', { name: 'Name of scope 1' }).fill('read');
  await page.getByRole('textbox', { name: 'Description of scope 1' }).fill('Read orders');
  await page.getByRole('button', { name: 'Keep API' }).click();
  await expect(page.getByText('orders/read', { exact: true })).toBeVisible();
});

test('a name that Cognito refuses, a line that is lost, a second click: one API, and nothing typed is gone', async ({
  page,
  context,
  cognito,
  poolName,
}) => {
  const { UserPoolId, href } = await makePool(cognito, poolName);
  const name = 'Orders + returns, @work';
  const scope = 'Look at orders, "Größe" and 🚀 <b>&amp;</b> too';
  const lost = page.getByRole('alert').filter({ hasText: 'Pooldeck did not answer' });
  await page.goto(`${href}/apis/new`);
  await page.getByLabel('Name', { exact: true }).fill('Größe "XL" 🚀');
  await page.getByLabel('Identifier', { exact: true }).fill(identifier);
  await page.getByLabel('Name of scope 1').fill('read');
  await page.getByLabel('Description of scope 1').fill(scope);
  await page.getByRole('button', { name: 'Add API' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add API' }).click();
  await expect(lost).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Add API' }).dblclick();
  await expect(page).toHaveURL(/\/apis$/);
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText(scope)).toBeVisible();
  const { ResourceServers } = await cognito.send(new ListResourceServersCommand({ UserPoolId, MaxResults: 50 }));
  expect(ResourceServers).toMatchObject([{ Name: name }]);

  await page.getByRole('link', { name: /^Change/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Orders');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(lost).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Orders');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Save changes' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Orders', exact: true })).toBeVisible();
});
