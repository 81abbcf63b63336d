import { type OwnServer, startOwnServer } from '../doors/own-server';
import { expectAccessible } from '../look-over';
import { expect, test } from '../test';

test.use({ storageState: { cookies: [], origins: [] } });

let server: OwnServer;
test.beforeAll(async () => {
  const none = { POOLDECK_OWNER_EMAIL: '', POOLDECK_OWNER_PASSWORD_FILE: '' };
  server = await startOwnServer(none);
});
test.afterAll(() => server?.stop());

test('the address in the terminal makes the first owner, once', async ({ page }) => {
  const { address } = server;
  const printed = /Pooldeck is at (\S+)/.exec(server.printed())?.[1] ?? '';
  expect(printed).toMatch(/\/setup\?token=[\w-]{43}$/);

  for (const path of ['/', '/pools', '/sign-in', '/setup', '/setup?token=guessed']) {
    await page.goto(`${address}${path}`);
    await expect(page).toHaveURL(/\/setup/);
    await expect(page.getByText('Nothing here answers before it has an owner.')).toBeVisible();
  }

  await page.goto(printed);
  await page.getByLabel('Your name').fill('Olga');
  await page.getByLabel('E-mail').fill('olga@example.com');
  await page.getByLabel('Password', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Become the first owner' }).click();
  await expect(page.getByText('Use at least 15 characters')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill('a password of some length');
  await page.getByRole('button', { name: 'Become the first owner' }).click();
  await expect(page).toHaveURL(`${address}/pools`);
  await expect(page.getByRole('button', { name: 'Account of Olga' })).toBeVisible();

  await page.goto(printed);
  await expect(page.getByRole('heading', { name: 'This console is set up' })).toBeVisible();
  const token = new URL(printed).searchParams.get('token');
  const second = await page.request.post(`${address}/setup/submit`, {
    headers: { origin: address },
    data: { token, name: 'Eve', email: 'eve@example.com', password: 'a password of some length' },
  });
  expect(second.status()).toBe(410);
  expect(JSON.stringify(server.rows('pooldeck.db'))).not.toContain(token);
});
