import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolClientsCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { saidInPassing } from '../said-in-passing';
import { expect, test } from '../test';

async function pool(cognito: CognitoIdentityProviderClient, name: string, byEmail = false) {
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({
      PoolName: name,
      DeletionProtection: 'ACTIVE',
      ...(byEmail && { UsernameAttributes: ['email'] }),
    }),
  );
  return UserPool?.Id ?? '';
}

async function people(cognito: CognitoIdentityProviderClient, poolId: string, names: readonly string[]) {
  for (const Username of names)
    await cognito.send(new AdminCreateUserCommand({ UserPoolId: poolId, Username, MessageAction: 'SUPPRESS' }));
}

const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

test('a user by e-mail is invited, and the inbox has the mail with the password', async ({
  page,
  cognito,
  poolName,
}) => {
  const poolId = await pool(cognito, poolName, true);
  const email = `ann.${poolId.slice(-9).toLowerCase()}@example.com`;
  await page.goto(`/pools/embedded/${poolId}/users`);
  await page.getByRole('link', { name: 'Create user' }).first().click();
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await expect(page.getByRole('checkbox', { name: 'By e-mail' })).toBeChecked();
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('The user was created')).toBeVisible();
  const password = page
    .getByRole('definition')
    .filter({ has: page.getByRole('button', { name: 'Copy temporary password' }) });
  const shown = (await password.textContent())?.trim() ?? '';
  await page.getByRole('link', { name: 'Read the invitation in the inbox' }).click();
  await page.getByRole('link', { name: email }).first().click();
  await expect(page.getByText(shown).first()).toBeVisible();
  const { Users = [] } = await cognito.send(new ListUsersCommand({ UserPoolId: poolId }));
  expect(Users.map(({ UserStatus }) => UserStatus)).toEqual(['FORCE_CHANGE_PASSWORD']);
});

test('users are found by the beginning of a name, by status and by state, and paged', async ({
  page,
  cognito,
  poolName,
}) => {
  const poolId = await pool(cognito, poolName);
  const names = Array.from({ length: 30 }, (_, index) => `user-${String(index).padStart(2, '0')}`);
  await people(cognito, poolId, [...names, 'zoe']);
  await cognito.send(new AdminDisableUserCommand({ UserPoolId: poolId, Username: 'zoe' }));
  await page.goto(`/pools/embedded/${poolId}/users`);
  await expect(rows(page)).toHaveCount(25);
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(rows(page)).toHaveCount(6);
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expect(rows(page)).toHaveCount(25);
  await page.getByLabel(/^Search by the beginning of/).fill('zo');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('zoe');
  // The search is an address: it survives a reload and can be shared.
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('Find users by').selectOption('enabled');
  await page.getByLabel('Enabled or disabled', { exact: true }).selectOption('disabled');
  // One row stood there before, too: what says that it is another answer is the address.
  await expect(page).toHaveURL(/by=enabled&is=disabled/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('zoe');
  await page.getByLabel('Find users by').selectOption('status');
  await page.getByLabel('Status', { exact: true }).selectOption('CONFIRMED');
  await expect(page.getByText('No user meets this condition')).toBeVisible();
});

test('a user is disabled, enabled, and deleted only by the typed name', async ({ page, cognito, poolName }) => {
  const poolId = await pool(cognito, poolName);
  await people(cognito, poolId, ['bob']);
  await page.goto(`/pools/embedded/${poolId}/users`);
  await page.getByRole('link', { name: 'bob' }).click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('button', { name: 'Enable' }).click();
  await expect(page.getByRole('button', { name: 'Disable' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete user' }).click();
  const dialog = page.getByRole('dialog');
  const remove = dialog.getByRole('button', { name: 'Delete user' });
  await expect(remove).toBeDisabled();
  await dialog.getByRole('textbox').fill('bo');
  await expect(remove).toBeDisabled();
  await dialog.getByRole('textbox').fill('bob');
  await remove.click();
  await page.waitForURL(/\/users(\?.*)?$/);
  expect((await cognito.send(new ListUsersCommand({ UserPoolId: poolId }))).Users).toEqual([]);
});

test('an app client with a secret: details, secret behind reveal, deleted by its typed id', async ({
  page,
  cognito,
  poolName,
}) => {
  const poolId = await pool(cognito, poolName);
  const { UserPoolClient: client } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId: poolId, ClientName: 'server', GenerateSecret: true }),
  );
  const secret = client?.ClientSecret ?? 'none';
  await page.goto(`/pools/embedded/${poolId}/clients`);
  await page.getByRole('link', { name: 'server' }).click();
  await expect(page.getByText(client?.ClientId ?? '').first()).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await page.getByRole('button', { name: 'Show client secret' }).click();
  await expect(page.getByText(secret, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Hide client secret' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.getByRole('button', { name: 'Delete app client' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Delete app client' })).toBeDisabled();
  await dialog.getByRole('textbox').fill(client?.ClientId ?? '');
  await dialog.getByRole('button', { name: 'Delete app client' }).click();
  await page.waitForURL(/\/clients$/);
  const left = await cognito.send(new ListUserPoolClientsCommand({ UserPoolId: poolId }));
  expect(left.UserPoolClients).toEqual([]);
});

test('a protected pool is not deleted; the way out is offered, then its typed id deletes it', async ({
  page,
  cognito,
  poolName,
}) => {
  const poolId = await pool(cognito, poolName);
  await page.goto(`/pools/embedded/${poolId}`);
  await page.getByRole('link', { name: /^Delete/ }).click();
  await expect(page.getByText('Deletion protection is on')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete pool' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Switch protection off' }).click();
  await page.getByRole('button', { name: 'Delete pool' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(poolName);
  await expect(dialog.getByRole('button', { name: 'Delete pool' })).toBeDisabled();
  await dialog.getByRole('textbox').fill(poolId);
  const said = saidInPassing(page, `Deleted ${poolName}`);
  await dialog.getByRole('button', { name: 'Delete pool' }).click();
  await said;
  await page.waitForURL(/\/pools(\?.*)?$/);
  await expect(cognito.send(new DescribeUserPoolCommand({ UserPoolId: poolId }))).rejects.toThrow(/does not exist/);
});
