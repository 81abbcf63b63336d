import type { Page } from '@playwright/test';

/**
 * Waits for what the page says for some seconds only. Called before the act that makes it say so, and awaited after it: the page itself
 * looks with every frame, so that nothing is missed while the test is kept from looking.
 */
export async function saidInPassing(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (said) => document.querySelector('[data-sonner-toaster]')?.textContent?.includes(said),
    words,
  );
}
