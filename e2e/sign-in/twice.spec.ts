import { SetUserPoolMfaConfigCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { lookOverNarrow } from '../look-over';
import { expect, test } from '../test';
import { makeClient, openBench, password, signIn } from './bench-client';

/** Answers of actions are held back from now on; how many were asked for, and the way to let them go. */
async function holdAnswers(page: Page) {
  const released = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    asked += 1;
    await released.promise;
    await route.continue();
  });
  return { asked: () => asked, release: released.resolve };
}

test('a key pressed twice sends an answer once: the second would end the attempt', async ({
  page,
  cognito,
  poolName,
}) => {
  const made = await makeClient(cognito, poolName, {}, false);
  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'A new password' })).toBeFocused();
  // The only field of its form: Enter sends such a one without a button, too.
  await page.getByLabel('New password').fill('Better-horse-9');
  const answers = await holdAnswers(page);
  await page.getByLabel('New password').press('Enter');
  await expect(page.getByRole('button', { name: 'Answer', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('New password').press('Enter');
  answers.release();
  await expect(page.getByRole('heading', { name: 'Signed in as ann' })).toBeFocused();
  expect(answers.asked()).toBe(1);
});

test('a double click fetches one key for an authenticator app', async ({ page, cognito, poolName }) => {
  const made = await makeClient(cognito, poolName);
  await cognito.send(
    new SetUserPoolMfaConfigCommand({
      ...{ UserPoolId: made.UserPoolId, MfaConfiguration: 'ON' },
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  const fetchKey = page.getByRole('button', { name: 'Get a key for the app' });
  const answers = await holdAnswers(page);
  await fetchKey.click();
  await expect(fetchKey).toHaveAttribute('aria-disabled', 'true');
  await fetchKey.click({ force: true });
  answers.release();
  await expect(page.getByRole('img', { name: 'QR code with the key' })).toBeVisible();
  expect(answers.asked()).toBe(1);
  await expect(page.getByRole('alert').filter({ hasText: 'Cognito' })).toHaveCount(0);
  // The button is gone; what comes next is the code.
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused();
});

test('what a request beside the way came to is told where it was asked for', async ({ page, cognito, poolName }) => {
  const made = await makeClient(cognito, poolName);
  await page.setViewportSize({ width: 360, height: 740 });
  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  const told = page.getByRole('status').filter({ hasText: 'Look at the requests' });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(told).toContainText('The refresh token gave new tokens.');
  await page.getByRole('button', { name: 'Revoke the refresh token' }).click();
  await expect(told).toContainText('The refresh token is revoked.');
  await expect(told).toBeInViewport();
  await lookOverNarrow(page);
  await told.getByRole('link', { name: 'Look at the requests' }).click();
  await expect(page.getByRole('heading', { name: 'Requests', exact: true })).toBeInViewport();
  await expect(page.getByRole('listitem').filter({ hasText: '3. RevokeToken' })).toBeVisible();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Refresh Token has been revoked' })).toBeInViewport();
  await expect(told).toHaveCount(0);
});
