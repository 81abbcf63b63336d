import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from '../test';
import { codeFromInbox } from './code-from-inbox';
import { makeHostedPool } from './hosted-pool';
import { type Spa, startSpa } from './spa';

let spa: Spa;
test.beforeEach(async () => {
  spa = await startSpa();
});
test.afterEach(() => spa.close());

const password = 'Correct-Horse-1';
// An address of its own: the inbox is shared with tests that look for the newest mail to theirs.
const person = { username: 'ann', email: 'ann@essays.example' };

test('a single-page app: account, code from the inbox, authenticator, tokens, renewal, sign-out', async ({
  page,
  cognito,
  poolName,
  baseURL,
}) => {
  const at = { baseURL, name: poolName, origin: spa.origin, mfa: true };
  const pool = await makeHostedPool(cognito, at, { Schema: [{ Name: 'email', Required: true }] });
  spa.configure({ authority: pool.issuer, client_id: pool.clientId });
  await page.goto(spa.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Enter the code that was sent to a***@e***.')).toBeVisible();
  await page.getByLabel('Confirmation code').fill(await codeFromInbox(page, pool.poolId));
  await page.getByRole('button', { name: 'Confirm account' }).click();

  await expect(page.getByRole('img', { name: 'QR code for an authenticator app' })).toBeVisible();
  const secret = (await page.getByText(/^[A-Z2-7]{52}$/).textContent()) ?? '';
  await page.getByLabel('Code that the app shows').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole('button', { name: 'Set up the app' }).click();

  const said = page.locator('#said');
  await expect(said).toContainText('"cognito:username": "ann"');
  await expect(said).toContainText('"email": "ann@essays.example"');
  await expect(said).toContainText('"refresh": true');
  const before = await said.textContent();
  await page.getByRole('button', { name: 'Renew' }).click();
  await expect(said).not.toHaveText(before ?? '');
  await expect(said).toContainText('"email": "ann@essays.example"');

  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: person.username }));
  expect(user.UserStatus).toBe('CONFIRMED');
  expect(user.PreferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');

  // Signed in within the hour: no page is between.
  await page.goto(spa.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(said).toContainText('"cognito:username": "ann"');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(said).toHaveText('Signed out');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test.describe('without JavaScript, by keyboard alone', () => {
  test.use({ javaScriptEnabled: false });

  test('a forgotten password is replaced and opens the app', async ({ page, cognito, poolName, baseURL }) => {
    const pool = await makeHostedPool(cognito, { baseURL, name: poolName, origin: spa.origin });
    await page.goto(pool.loginUrl.replace('/login?', '/signup?'));
    await page.getByLabel('Username').fill('bob');
    await page.getByLabel('Email').fill('bob@example.com');
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Confirmation code')).toBeFocused();
    await page.keyboard.type(await codeFromInbox(page, pool.poolId));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${spa.origin}/callback?code=*`);

    await page.goto(`${pool.loginUrl}&prompt=login`);
    await page.getByRole('link', { name: 'Forgot your password?' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Username')).toBeFocused();
    await page.keyboard.type('bob');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Code')).toBeFocused();
    await page.keyboard.type(await codeFromInbox(page, pool.poolId));
    await page.keyboard.press('Tab');
    await page.keyboard.type('Another-Horse-2');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your password is changed. Sign in with it.')).toBeVisible();
  });
});

test('the pages say what is wrong, and lead nowhere', async ({ page, cognito, poolName, baseURL }) => {
  const pool = await makeHostedPool(cognito, { baseURL, name: poolName, origin: spa.origin });
  await page.goto(pool.loginUrl.replace(encodeURIComponent(spa.origin), encodeURIComponent('https://evil.example')));
  await expect(page.getByText('an address that is not registered')).toBeVisible();
  expect(page.url()).toBe(`${pool.home}/error?error=redirect_mismatch&client_id=${pool.clientId}`);
  await page.goto(pool.loginUrl);
  await page.getByLabel('Username').fill('nobody');
  await page.getByLabel('Password').fill('Wrong-Horse-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveText('User does not exist.');
});
