import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../test';

const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks the page over as it stands, light and dark, wide and narrow: nothing for axe to find, nothing to scroll sideways to. */
export async function lookOver(page: Page, sizes: readonly { width: number; height: number }[] = [wide, narrow]) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await violations(page, colorScheme === 'light');
      expect.soft(found, `axe at ${page.url()}, ${colorScheme}, ${size.width} px`).toEqual([]);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(over, `sideways scroll at ${page.url()}, ${size.width} px`).toBeLessThanOrEqual(0);
  }
}

/** Colours are all that the other scheme changes, so that there they are all that is looked at. */
async function violations(page: Page, everything: boolean): Promise<unknown[]> {
  // No frame of ours is of another origin; without this each look would open one more window.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('iframe[sandbox]');
  const { violations: all } = await (everything ? axe.withTags(wcag) : axe.withRules('color-contrast')).analyze();
  return all.map(({ id, nodes }) => ({ id, at: nodes.map(({ html, any }) => [html, any[0]?.message]) }));
}

export const lookOverNarrow = (page: Page) => lookOver(page, [narrow]);

/** The frame of a mail lets no script run: not even those that a test brings into every frame. Which is as it should be. */
const sandboxHolds = /^Blocked script execution in 'about:srcdoc'/;

/** What the page complains about, from now on: errors in its console and exceptions that nobody caught. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (sandboxHolds.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') heard.push(`${page.url()}: ${message.text()}`);
  });
  return heard;
}
