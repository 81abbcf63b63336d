import { CreateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { Secret, TOTP } from 'otpauth';
import { cognitoAt } from '../cognito-at';
import { type OwnServer, startOwnServer } from '../doors/own-server';
import { expectAccessible } from '../look-over';
import { owner } from '../owner';
import { saidInPassing } from '../said-in-passing';
import { expect, test } from '../test';
import { ageProofs, sessionOf, signInByPage } from './own-console';

test.use({ storageState: { cookies: [], origins: [] } });

let server: OwnServer;
test.beforeEach(async () => {
  server = await startOwnServer();
});
test.afterEach(() => server?.stop());

test('an authenticator app is set up, asked for at sign-in, and a recovery code stands in for it once', async ({
  page,
}) => {
  const { address } = server;
  await signInByPage(page, address);
  await expect(page).toHaveURL(`${address}/pools`);
  await page.goto(`${address}/account`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Set up an app' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the key' })).toBeVisible();
  const key = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';
  const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  const first = app.generate();
  await page.getByRole('textbox', { name: 'Code' }).fill(first);
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByText('Keep these recovery codes')).toBeVisible();
  const codes = await page.getByRole('list').filter({ hasText: '-' }).last().getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();

  await page.context().clearCookies();
  await signInByPage(page, address);
  // The code that set the app up has been used; the next one counts already, because clocks differ.
  await page.getByRole('textbox', { name: 'Code' }).fill(first);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'did not sign you in' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${address}/pools`);

  for (const [attempt, works] of [
    [1, true],
    [2, false],
  ] as const) {
    await page.context().clearCookies();
    await signInByPage(page, address);
    await page.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    if (works) await expect(page, `attempt ${attempt}`).toHaveURL(`${address}/pools`);
    else await expect(page.getByRole('alert').filter({ hasText: 'did not sign you in' })).toBeVisible();
  }
});

test('a session that is ended elsewhere is over at its next request, and what was typed stays', async ({
  page,
  browser,
}) => {
  const { address } = server;
  await signInByPage(page, address);
  await expect(page).toHaveURL(`${address}/pools`);
  await page.goto(`${address}/account`);
  await page.getByLabel('Your name').fill('Olga the owner');

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signInByPage(other, address);
  await expect(other).toHaveURL(`${address}/pools`);
  await other.goto(`${address}/account`);
  await other.getByRole('button', { name: 'End all others' }).click();
  await expect(other.getByRole('button', { name: 'End all others' })).toBeHidden();
  await elsewhere.close();

  await page.getByRole('button', { name: 'Save name' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password').fill(owner.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Account of Olga the owner' })).toBeVisible();
});

test('deleting a pool long after signing in asks whether it is still you, then goes on', async ({ page }) => {
  const { address, data } = server;
  const cognito = cognitoAt(address);
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: 'Grave' }));
  await signInByPage(page, address);
  await expect(page).toHaveURL(`${address}/pools`);
  const before = await sessionOf(page);
  ageProofs(data);
  await page.goto(`${address}/pools/embedded/${UserPool?.Id}/delete`);
  await page.getByRole('button', { name: 'Delete pool' }).click();
  await page.getByLabel(/^Type .* to confirm/).fill(UserPool?.Id ?? '');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete pool' }).click();
  const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
  await dialog.getByLabel('Password').fill('not the right one');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('alert')).toContainText('did not sign you in');
  await dialog.getByLabel('Password').fill(owner.password);
  const said = saidInPassing(page, 'Deleted Grave');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await said;
  await expect(page).toHaveURL(`${address}/pools`);
  expect((await sessionOf(page)).value).not.toBe(before.value);
});
