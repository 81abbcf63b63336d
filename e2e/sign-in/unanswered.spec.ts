import type { Route } from '@playwright/test';
import { expect, test } from '../test';
import { makeClient, openBench, password, signIn } from './bench-client';

test('where the console does not answer, tokens stay and so does what was typed', async ({
  page,
  context,
  cognito,
  poolName,
}) => {
  const made = await makeClient(cognito, poolName);
  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'Signed in as ann' })).toBeFocused();
  const lost = page.getByRole('alert').filter({ hasText: 'Pooldeck did not answer' });
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(lost).toContainText('Look whether it was done all the same');
  await expect(page.getByRole('heading', { name: 'Signed in as ann' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '2. InitiateAuth' })).toBeVisible();
  await expect(lost).toBeHidden();

  await page.goto(`/pools/embedded/${made.UserPoolId}/users/new`);
  await page.getByLabel('Username', { exact: true }).fill('bea');
  await page.getByRole('checkbox', { name: 'By e-mail' }).uncheck();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(lost).toBeVisible();
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('bea');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('The user was created')).toBeVisible();
});

test('whoever chooses another way meanwhile is not led back by a late answer', async ({ page, cognito, poolName }) => {
  await openBench(page, await makeClient(cognito, poolName));
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  const chosen = Promise.withResolvers<void>();
  const held = async (route: Route) => {
    if (route.request().method() === 'POST') await chosen.promise;
    await route.fallback();
  };
  await page.route('**', held);
  await signIn(page, password);
  const button = page.getByRole('button', { name: 'Sign in', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: /^Secure Remote Password/ }).check();
  chosen.resolve();
  // No request may be on its way through the test when the page closes.
  await page.unrouteAll({ behavior: 'wait' });
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('heading', { name: 'Signed in as ann' })).toHaveCount(0);
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'Signed in as ann' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: '1. InitiateAuth' })).toHaveCount(1);
});
