import type { Page } from '@playwright/test';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults } from '@/lib/settings/values';
import { expect, test } from '../test';
import { draftOf } from './drafts';
import { whatIsThere } from './what-is-there';

const createButton = (page: Page) => page.getByRole('button', { name: 'Create pool' });
const created = (page: Page) => page.getByText('The user pool is ready.');

function blueprintOf(name: string) {
  return { ...newBlueprint(name), clients: [clientDefaults('web')] };
}

const once = [{ clients: ['web'], domain: undefined }];

test('a double click on Create makes one pool', async ({ page, poolName, cognito }) => {
  await draftOf(page, blueprintOf(poolName));
  await createButton(page).dblclick();
  await expect(created(page)).toBeVisible();
  expect(await whatIsThere(cognito, poolName)).toEqual(once);
});

test('a reload while it runs, and the way back, make no second pool', async ({ page, poolName, cognito }) => {
  const draftId = await draftOf(page, blueprintOf(poolName));
  await createButton(page).click();
  await page.waitForURL(`/runs/${draftId}`);
  await page.reload();
  await expect(created(page)).toBeVisible();
  await page.goBack();
  // The draft is a pool now: its address leads to the run, whichever way one comes.
  await page.goto(`/pools/new/${draftId}/review`);
  await page.waitForURL(`/runs/${draftId}`);
  await expect(created(page)).toBeVisible();
  expect(await whatIsThere(cognito, poolName)).toEqual(once);
});

test('going back from the run and pressing Create once more makes no second pool', async ({
  page,
  poolName,
  cognito,
}) => {
  const draftId = await draftOf(page, blueprintOf(poolName));
  await createButton(page).click();
  await expect(created(page)).toBeVisible();
  await page.goBack();
  // The review as it was, where Create is pressed, or the run again: both take their moment to come.
  await expect(async () => {
    if (await createButton(page).isVisible()) await createButton(page).click({ timeout: 1_000 });
    await expect(page).toHaveURL(`/runs/${draftId}`, { timeout: 1_000 });
    await expect(created(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await whatIsThere(cognito, poolName)).toEqual(once);
});

test('two tabs that press Create at once make one pool, and both see it', async ({
  page,
  context,
  poolName,
  cognito,
}) => {
  const draftId = await draftOf(page, blueprintOf(poolName));
  const other = await context.newPage();
  await other.goto(`/pools/new/${draftId}/review`);
  await expect(createButton(other)).toBeEnabled();
  await Promise.all([createButton(page).click(), createButton(other).click()]);
  for (const tab of [page, other]) {
    await tab.waitForURL(`/runs/${draftId}`);
    await expect(created(tab)).toBeVisible();
  }
  expect(await whatIsThere(cognito, poolName)).toEqual(once);
});

test('a client added to a pool by a double click is one client', async ({ page, poolName, cognito }) => {
  await draftOf(page, blueprintOf(poolName));
  await createButton(page).click();
  await page.getByRole('link', { name: 'Open the pool' }).click();
  await page.getByRole('link', { name: 'App clients' }).click();
  await page.getByRole('link', { name: /^(Add|Create).* app client$/ }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('App client name').fill('second');
  await page.getByLabel('Sign-in by redirect (OAuth)').uncheck();
  await page.getByRole('button', { name: 'Create app client' }).dblclick();
  await expect(page.getByText('The app client is ready.')).toBeVisible();
  expect(await whatIsThere(cognito, poolName)).toEqual([{ clients: ['second', 'web'], domain: undefined }]);
});
