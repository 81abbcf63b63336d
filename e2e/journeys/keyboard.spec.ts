import type { Page } from '@playwright/test';
import { copiedBy } from '../clipboard';
import { openPalette } from '../palette';
import { expect, test } from '../test';
import { whatIsThere } from './what-is-there';

/** What has the focus: its words, and whether a ring can be seen around it. */
function focus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const ring = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const inSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    const words = element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.id || element.tagName);
    return { words, seen: ring && inSight };
  });
}

/** Presses Tab until what is wanted has the focus. On the way the focus is always somewhere, and always to be seen. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    // Past the last element the browser itself has the focus for one press.
    if (!now) continue;
    expect(now, 'the focus can be seen').toMatchObject({ seen: true });
    if (wanted.test(now.words)) return;
  }
  throw new Error(`Tab never came to ${wanted}.`);
}

test('a pool is created without a mouse', async ({ page, poolName, cognito }) => {
  await page.goto('/pools');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, /^(New|Create) (user )?pool$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('/pools/new');
  await expect(page.getByLabel('Pool name')).toBeFocused();
  await page.keyboard.type(poolName);
  await tabTo(page, /^Review defaults$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/review$/);
  await expect.poll(() => focus(page)).toBeDefined();
  await tabTo(page, /^Create pool$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runs\//);
  await expect(page.getByText('The user pool is ready.')).toBeVisible();
  await tabTo(page, /^Copy pool id$/);
  expect(await copiedBy(page, () => page.keyboard.press('Enter'))).toMatch(/^us-east-1_\w+$/);
  expect(await whatIsThere(cognito, poolName)).toHaveLength(1);
});

test('a dialog keeps the focus and gives it back', async ({ page, poolName }) => {
  await page.goto('/pools/new');
  await page.getByLabel('Pool name').fill(poolName);
  await page.getByRole('button', { name: 'Review defaults' }).click();
  await page.waitForURL(/\/review$/);
  await tabTo(page, new RegExp(`^Discard draft ${poolName}$`));
  await page.keyboard.press('Enter');
  const button = (name: string) => page.getByRole('dialog').getByRole('button', { name });
  await expect(button('Cancel')).toBeFocused();
  // Past either end the ring closes with the next frame: each press waits for where the one before has led.
  for (const next of ['Discard draft', 'Close', 'Cancel', 'Discard draft']) {
    await page.keyboard.press('Tab');
    await expect(button(next)).toBeFocused();
  }
  for (const next of ['Cancel', 'Close', 'Discard draft']) {
    await page.keyboard.press('Shift+Tab');
    await expect(button(next)).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Discard draft ${poolName}` })).toBeFocused();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
