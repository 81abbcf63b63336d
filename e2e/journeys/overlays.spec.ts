import type { Locator, Page } from '@playwright/test';
import { complaints, lookOver, lookOverNarrow } from '../look-over';
import { openPalette } from '../palette';
import { expect, test } from '../test';
import { expectRefused } from './drafts';
import { makeSample, type Sample } from './sample-pool';

test.describe.configure({ timeout: 180_000 });

const pool = ({ poolId }: Sample) => `/pools/embedded/${poolId}`;
const draft = ({ draftId }: Sample) => `/pools/new/${draftId}`;
/** Presses a button, and waits for what it opens. */
const opening = (name: string | RegExp, what: (page: Page) => Locator) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await expect(what(page)).toBeVisible();
};
const dialog = (page: Page) => page.getByRole('dialog');
const menu = (page: Page) => page.getByRole('menu');
const nothing = async () => {};

type Overlay = [name: string, address: (sample: Sample) => string, open: (page: Page) => Promise<void>];

const overlays: readonly Overlay[] = [
  ['the palette', () => '/pools', openPalette],
  ['the columns of the pools', () => '/pools', opening('Columns', menu)],
  ['the columns of the users', (sample) => `${pool(sample)}/users`, opening('Columns', menu)],
  ['discarding a draft', (sample) => `${draft(sample)}/review`, opening(/^Discard draft/, dialog)],
  ['disabling a user', (sample) => `${pool(sample)}/users/${sample.username}`, opening('Disable', dialog)],
  ['deleting a user', (sample) => `${pool(sample)}/users/${sample.username}`, opening('Delete user', dialog)],
  [
    'deleting an app client',
    (sample) => `${pool(sample)}/clients/${sample.clientId}`,
    opening('Delete app client', dialog),
  ],
  ['a client of a draft', (sample) => `${draft(sample)}/clients?client=1`, nothing],
  ['the kinds of client', (sample) => `${draft(sample)}/clients?client=new`, nothing],
  [
    'an API of a draft',
    (sample) => `${draft(sample)}/clients`,
    opening('Add an API', (page) => page.getByRole('button', { name: 'Keep API' })),
  ],
  [
    'a user form with mistakes',
    (sample) => `${pool(sample)}/users/new`,
    opening('Create user', (page) => page.locator('[aria-invalid="true"]').first()),
  ],
  ['a client form with mistakes', (sample) => `${pool(sample)}/clients/new`, clientFormWithMistakes],
  ['a search without result', (sample) => `${pool(sample)}/users?q=nobody`, nothing],
];

async function clientFormWithMistakes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Create app client' }).click();
  await expect(page.getByText('The app client was not created yet')).toBeVisible();
}

const parts = 2;

for (let part = 0; part < parts; part += 1) {
  test(`what opens over and in pages can be used by anybody, part ${part + 1} of ${parts}`, async ({
    page,
    cognito,
    poolName,
  }) => {
    const sample = await makeSample(page, cognito, poolName);
    const heard = complaints(page);
    for (const [name, address, open] of overlays.filter((_, index) => index % parts === part)) {
      await test.step(name, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(address(sample));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await open(page);
        await lookOver(page);
      });
    }
    expect(heard).toEqual([]);
  });
}

test('the navigation of a phone, and a review that refuses, can be used by anybody', async ({
  page,
  cognito,
  poolName,
}) => {
  const { draftId } = await makeSample(page, cognito, poolName);
  await page.goto(`/pools/new/${draftId}/name`);
  await page.getByLabel('Pool name').fill('');
  await expectRefused(page, draftId);
  await lookOver(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/pools');
  await page.getByRole('button', { name: 'Open the navigation' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookOverNarrow(page);
});
