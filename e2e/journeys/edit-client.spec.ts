import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { lookOver } from '../look-over';
import { expect, test } from '../test';

async function makeClient(cognito: CognitoIdentityProviderClient, name: string) {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: name }));
  const UserPoolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'web',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://app.example.com/back'],
      SupportedIdentityProviders: ['COGNITO'],
      AccessTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes' },
    }),
  );
  const ClientId = UserPoolClient?.ClientId ?? '';
  const look = async () =>
    (await cognito.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }))).UserPoolClient;
  return { look, href: `/pools/embedded/${UserPoolId}/clients/${ClientId}` };
}

test('an app client is changed: the difference and the call are shown first, everything else stays', async ({
  page,
  cognito,
  poolName,
}) => {
  const { look, href } = await makeClient(cognito, poolName);
  const before = await look();
  await page.goto(href);
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'User name and password' }).check();
  await page.getByRole('textbox', { name: 'App client name' }).fill('web app');
  await expect(page.getByText('2 changes')).toBeVisible();
  await expect(page.getByRole('region', { name: 'call' }).or(page.locator('pre')).last()).toContainText(
    '"ALLOW_USER_PASSWORD_AUTH"',
  );
  await lookOver(page);
  expect(await look()).toEqual(before);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(href);
  await expect(page.getByText('User name and password').first()).toBeVisible();
  const { LastModifiedDate: _, ...after } = (await look()) ?? {};
  const { LastModifiedDate: __, ...was } = before ?? {};
  const flows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  expect({ ...after, ExplicitAuthFlows: after.ExplicitAuthFlows?.toSorted() }).toEqual({
    ...was,
    ClientName: 'web app',
    ExplicitAuthFlows: flows.toSorted(),
  });
});

test('two people change the same app client: the second one is shown what is new, and chooses', async ({
  page,
  cognito,
  poolName,
}) => {
  const { look, href } = await makeClient(cognito, poolName);
  const other = await page.context().newPage();
  for (const each of [page, other]) await each.goto(`${href}/edit`);
  await other.getByRole('textbox', { name: 'App client name' }).fill('theirs');
  await other.getByRole('checkbox', { name: 'User name and password' }).check();
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other).toHaveURL(href);
  await other.close();

  await page.getByRole('textbox', { name: 'App client name' }).fill('mine');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Someone else has changed this app client')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'User name and password' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'App client name' })).toHaveValue('mine');
  await lookOver(page);
  await page.getByRole('button', { name: 'Keep my change' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(href);
  const after = await look();
  expect(after?.ClientName).toBe('mine');
  expect(after?.ExplicitAuthFlows).toContain('ALLOW_USER_PASSWORD_AUTH');
});

test('a change that Cognito would refuse is told at its field, and nothing is sent', async ({
  page,
  cognito,
  poolName,
}) => {
  const { look, href } = await makeClient(cognito, poolName);
  const before = await look();
  await page.goto(`${href}/edit`);
  await page.getByRole('textbox', { name: 'callback URL 1' }).fill('http://app.example.com/back');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Nothing was changed yet')).toBeVisible();
  expect(await look()).toEqual(before);
});
