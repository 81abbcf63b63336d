import type { APIResponse } from '@playwright/test';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { expect, test } from '../test';
import { draftOf } from './drafts';
import { whatIsThere } from './what-is-there';

const length = 'Minimum length';

test('what was typed is there after a reload, in a new tab, and from the list of drafts', async ({
  page,
  context,
  poolName,
}) => {
  const draftId = await draftOf(page, newBlueprint(poolName));
  await page.goto(`/pools/new/${draftId}/policies`);
  await page.getByLabel(length, { exact: true }).fill('21');
  await page.reload();
  await expect(page.getByLabel(length, { exact: true })).toHaveValue('21');
  await page.getByLabel(length, { exact: true }).fill('22');
  await page.close();

  const tab = await context.newPage();
  await tab.goto('/pools/new');
  await tab.getByRole('link', { name: `Continue ${poolName}` }).click();
  await tab.getByRole('link', { name: 'Edit Policies' }).click();
  await expect(tab.getByLabel(length, { exact: true })).toHaveValue('22');
});

test('a page that was made before the last save is brought up to it', async ({ page, poolName }) => {
  const draftId = await draftOf(page, newBlueprint(poolName));
  // A page that is loaded again is made while the one before it still saves: the older page is what comes.
  const old: APIResponse[] = [];
  await page.route(`**/${draftId}/policies`, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    if (old.length === 0) old.push(await route.fetch());
    await route.fulfill({ response: old[0] });
  });
  const box = page.getByLabel(length, { exact: true });
  const saved = () => page.evaluate((key) => sessionStorage.getItem(key), `pooldeck:saved:${draftId}`);
  const waiting = () => page.evaluate((key) => localStorage.getItem(key), `pooldeck:draft:${draftId}`);
  await page.goto(`/pools/new/${draftId}/policies`);
  for (const value of ['22', '23']) {
    await box.fill(value);
    await expect.poll(saved).toContain(`"passwordMinLength":${value}`);
    await expect.poll(waiting).toBeNull();
    await page.reload();
    await expect(box).toHaveValue(value);
  }
});

test('another browser finds the draft as it was saved', async ({ page, browser, poolName, baseURL, storageState }) => {
  const draftId = await draftOf(page, newBlueprint(poolName));
  await page.goto(`/pools/new/${draftId}/policies`);
  await page.getByLabel(length, { exact: true }).fill('23');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL, storageState });
  const other = await elsewhere.newPage();
  await other.goto(`/pools/new/${draftId}/policies`);
  await expect(other.getByLabel(length, { exact: true })).toHaveValue('23');
  await elsewhere.close();
});

test('a discarded draft is gone for good', async ({ page, poolName, cognito }) => {
  const draftId = await draftOf(page, newBlueprint(poolName));
  await page.getByRole('button', { name: `Discard draft ${poolName}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard draft' }).click();
  await page.waitForURL('/pools');
  await page.goto(`/pools/new/${draftId}/review`);
  await expect(page.getByRole('button', { name: 'Create pool' })).toHaveCount(0);
  await page.goto('/pools/new');
  await expect(page.getByText(poolName)).toHaveCount(0);
  expect(await whatIsThere(cognito, poolName)).toEqual([]);
});

for (const [choice, kept] of [
  ['Keep what is here', '31'],
  ['Use the other version', '30'],
] as const) {
  test(`two tabs on one draft: the later one is told, and "${choice}" does so`, async ({ page, context, poolName }) => {
    const draftId = await draftOf(page, newBlueprint(poolName));
    await page.goto(`/pools/new/${draftId}/policies`);
    await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    const other = await context.newPage();
    await other.goto(`/pools/new/${draftId}/policies`);
    await expect(other.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    const [mine, theirs] = [page, other].map((tab) => tab.getByLabel(length, { exact: true }));
    await theirs?.fill('30');
    await expect(other.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    await mine?.fill('31');
    await expect(page.getByText('This draft was also changed in another tab or by somebody else')).toBeVisible();
    // Until the person has chosen, neither version is lost.
    await expect(page.getByLabel(length, { exact: true })).toHaveValue('31');
    await page.getByRole('button', { name: choice }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    await expect(page.getByLabel(length, { exact: true })).toHaveValue(kept);
    await other.reload();
    await expect(other.getByLabel(length, { exact: true })).toHaveValue(kept);
  });
}

test('Edit on the review leads to the section and back to what was changed', async ({ page, poolName, cognito }) => {
  await draftOf(page, newBlueprint(poolName));
  await page.getByRole('link', { name: 'Edit Policies' }).click();
  await page.getByLabel(length, { exact: true }).fill('12');
  await page.getByRole('navigation', { name: 'Steps before and after' }).getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText('12 characters').first()).toBeVisible();
  await page.getByRole('button', { name: 'Create pool' }).click();
  await expect(page.getByText('The user pool is ready.')).toBeVisible();
  expect(await whatIsThere(cognito, poolName)).toHaveLength(1);
});
