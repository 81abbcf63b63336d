import type { Page } from '@playwright/test';

/**
 * Presses something that copies, and answers what then is on the clipboard. It comes there a moment after the press, and the button says
 * so for a moment only: neither can be waited for by a clock.
 */
export async function copiedBy(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await press();
  const copied = await page.waitForFunction(() => navigator.clipboard.readText());
  // The button has said so by then: whoever waits until it no longer does (a picture) must not come too early.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return copied.jsonValue();
}
