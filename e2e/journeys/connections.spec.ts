import { CreateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { complaints } from '../look-over';
import { expect, test } from './broken-test';

test.describe.configure({ mode: 'default', timeout: 120_000 });

test('a read-only connection shows everything and offers no change', async ({ page, poolName, cognito }) => {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: poolName }));
  const pool = `/pools/fixed/${UserPool?.Id}`;
  const change = /create|add|delete|disable|enable|switch|set password|send|edit/i;
  for (const page_ of [pool, `${pool}/clients`, `${pool}/users`]) {
    await page.goto(page_);
    await expect(page.getByRole('heading', { level: 1, name: poolName })).toBeVisible();
    await expect(page.getByText('Read-only', { exact: true })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const main = page.getByRole('main');
    await expect(main.getByRole('button', { name: change })).toHaveCount(0);
    await expect(main.getByRole('link', { name: change })).toHaveCount(0);
  }
  await page.goto('/pools/new');
  const places = page.getByLabel('Where').getByRole('option');
  await expect(places.filter({ hasText: 'Broken' }).first()).toBeAttached();
  await expect(places.filter({ hasText: 'Fixed' })).toHaveCount(0);
  // Whoever types the address gets no form that would be refused in the end.
  for (const form of [`${pool}/clients/new`, `${pool}/users/new`, `${pool}/delete`]) {
    await page.goto(form);
    await expect(page.getByText(/read-only/i).first()).toBeVisible();
  }
});

test('an endpoint that lacks operations: each page says what is missing, and the rest works', async ({
  page,
  poolName,
  cognito,
}) => {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: poolName }));
  const pool = `/pools/poor/${UserPool?.Id}`;
  const heard = complaints(page);
  await page.goto(pool);
  await expect(page.getByRole('heading', { level: 1, name: poolName })).toBeVisible();
  await expect(page.getByText(UserPool?.Arn ?? '').first()).toBeVisible();
  for (const part of ['users', 'clients']) {
    await page.goto(`${pool}/${part}`);
    await expect(page.getByText(/endpoint does not support/i).first()).toBeVisible();
    await expect(page.getByText(/speaks only a part of the Cognito API/).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Overview' })).toBeVisible();
  }
  expect(heard).toEqual([]);
});

test('an endpoint that does not answer: the pools of the others are there, and what to do is said', async ({
  page,
}) => {
  await page.goto('/pools');
  const gap = page.getByText('Silent (us-east-1) is missing from this list');
  await expect(gap).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Check the region and the address of the connection/).first()).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goto('/connections');
  await expect(page.getByText('The endpoint cannot be reached').first()).toBeVisible({ timeout: 60_000 });
  await page.goto('/pools/silent/us-east-1_AAAAAAAAA');
  await expect(page.getByText('The endpoint cannot be reached').first()).toBeVisible({ timeout: 60_000 });
});
