import { readFile } from 'node:fs/promises';
import { CreateUserPoolClientCommand, CreateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from '../test';

test('a pool becomes a file, and the file a draft; or a draft at once', async ({ page, cognito, poolName }) => {
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({ PoolName: poolName, Policies: { PasswordPolicy: { MinimumLength: 17 } } }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  await cognito.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'shop front', GenerateSecret: true }));
  await page.goto(`/pools/embedded/${UserPoolId}`);
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download blueprint' }).click();
  const file = await (await started).path();
  const text = await readFile(file, 'utf8');
  expect(text).not.toContain('ClientSecret');
  expect(JSON.parse(text)).toMatchObject({ pool: { passwordMinLength: 17 }, clients: [{ clientName: 'shop front' }] });

  await page.goto('/pools/new');
  await page
    .getByLabel('Blueprint file', { exact: true })
    .setInputFiles({ name: 'pool.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.waitForURL(/\/review$/);
  await expect(page.getByText('17 characters')).toBeVisible();

  await page.goto(`/pools/embedded/${UserPoolId}`);
  await page.getByRole('button', { name: 'New pool like this' }).click();
  await page.waitForURL(/\/review$/);
  await expect(page.getByRole('region', { name: 'App client shop front' })).toBeVisible();
});
