import path from 'node:path';
import {
  AdminCreateUserCommand,
  CreateUserPoolCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import Sqlite from 'better-sqlite3';
import { cognitoAt } from '../cognito-at';
import { type OwnServer, startOwnServer } from '../doors/own-server';
import { signIn } from '../owner';
import { expect, test } from '../test';

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer();
});
test.afterAll(() => server?.stop());

test('while the activity log cannot be written nothing is sent to Cognito, and the page says why', async ({ page }) => {
  await signIn(page.request, server.address);
  const cognito = cognitoAt(server.address);
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: 'Shop' }));
  const poolId = UserPool?.Id ?? '';
  const bob = { UserPoolId: poolId, Username: 'bob', MessageAction: 'SUPPRESS' } as const;
  await cognito.send(new AdminCreateUserCommand(bob));
  const enabled = async () => (await cognito.send(new ListUsersCommand({ UserPoolId: poolId }))).Users?.[0]?.Enabled;

  const db = new Sqlite(path.join(server.data, 'pooldeck.db'));
  db.exec(`create trigger disk_full before insert on audit begin select raise(abort, 'disk full'); end`);
  await page.goto(`${server.address}/pools/embedded/${poolId}/users/bob`);
  const disable = async () => {
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  };
  await disable();
  await expect(page.getByText('The activity log cannot be written, so nothing was done').first()).toBeVisible();
  expect(await enabled()).toBe(true);

  db.exec('drop trigger disk_full');
  db.close();
  await page.reload();
  await disable();
  await expect.poll(enabled).toBe(false);
});
