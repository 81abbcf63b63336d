import type { Page } from '@playwright/test';
import { complaints, lookOver, lookOverNarrow } from '../look-over';
import { expect, test } from '../test';
import { expectRefused } from './drafts';
import { makeSample, type Sample } from './sample-pool';

test.describe.configure({ timeout: 180_000 });

const pool = ({ poolId }: Sample) => `/pools/embedded/${poolId}`;
const draft = ({ draftId }: Sample) => `/pools/new/${draftId}`;
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

type Overlay = [name: string, address: (sample: Sample) => string, open: (page: Page) => Promise<void>];

const overlays: readonly Overlay[] = [
  ['the palette', () => '/pools', (page) => page.keyboard.press('ControlOrMeta+k')],
  ['the columns of the pools', () => '/pools', button('Columns')],
  ['the columns of the users', (sample) => `${pool(sample)}/users`, button('Columns')],
  ['discarding a draft', (sample) => `${draft(sample)}/review`, button(/^Discard draft/)],
  ['disabling a user', (sample) => `${pool(sample)}/users/${sample.username}`, button('Disable')],
  ['deleting a user', (sample) => `${pool(sample)}/users/${sample.username}`, button('Delete user')],
  ['deleting an app client', (sample) => `${pool(sample)}/clients/${sample.clientId}`, button('Delete app client')],
  ['a client of a draft', (sample) => `${draft(sample)}/clients?client=1`, async () => {}],
  ['the kinds of client', (sample) => `${draft(sample)}/clients?client=new`, async () => {}],
  ['an API of a draft', (sample) => `${draft(sample)}/clients`, button('Add an API')],
  ['a user form with mistakes', (sample) => `${pool(sample)}/users/new`, button('Create user')],
  ['a client form with mistakes', (sample) => `${pool(sample)}/clients/new`, clientFormWithMistakes],
  ['a search without result', (sample) => `${pool(sample)}/users?q=nobody`, async () => {}],
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
