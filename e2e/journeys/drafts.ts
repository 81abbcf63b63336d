import type { Page } from '@playwright/test';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import { blueprintToFile } from '@/lib/blueprint/blueprint-file';
import { expect } from '../test';

/** Makes a draft of a blueprint, as a person would from a file, and comes to its review. Returns the draft's id. */
export async function draftOf(page: Page, blueprint: Blueprint): Promise<string> {
  await page.goto('/pools/new');
  const file = { name: 'pool.json', mimeType: 'application/json', buffer: Buffer.from(blueprintToFile(blueprint)) };
  await page.getByLabel('Blueprint file', { exact: true }).setInputFiles(file);
  await page.waitForURL(/\/pools\/new\/[^/]+\/review$/);
  return draftIdOf(page);
}

function draftIdOf(page: Page): string {
  const [, , , id = ''] = new URL(page.url()).pathname.split('/');
  return id;
}

/** Presses Create although something is wrong, and sees that nothing came of it. */
export async function expectRefused(page: Page, draftId: string): Promise<void> {
  await page.goto(`/pools/new/${draftId}/review`);
  // What was typed last may have to come out of the browser's own copy, and moves the button when it does.
  await expect(page.getByText('Put right before the pool can be created')).toBeVisible();
  await page.getByRole('button', { name: 'Create pool' }).click();
  await expect(page.getByText('Nothing was created: put these right first')).toBeVisible();
  // A draft's run has the draft's id: there is none.
  expect((await page.request.get(`/runs/${draftId}`)).status()).toBe(404);
}
