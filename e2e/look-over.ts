import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

type Size = { width: number; height: number };

const wide: Size = { width: 1440, height: 900 };
const narrow: Size = { width: 360, height: 740 };
/** axe itself, as its builder brings it along. */
const brought = createRequire(import.meta.url).resolve('@axe-core/playwright');
const axe = readFileSync(createRequire(brought).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks the page over as it stands, light and dark, wide and narrow: nothing for axe to find, nothing to scroll sideways to.
 * Colours are all that the scheme changes, so that each size is asked for everything once, and a wide page for its colours twice.
 */
export async function lookOver(page: Page, sizes: readonly Size[] = [wide, narrow]) {
  const everything = (builder: AxeBuilder) => builder.withTags(wcag);
  const colours = (builder: AxeBuilder) => builder.withRules('color-contrast');
  for (const size of sizes) {
    await page.setViewportSize(size);
    if (size === wide) await lookAt('light', everything);
    await lookAt('dark', size === wide ? colours : everything);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(over, `sideways scroll at ${page.url()}, ${size.width} px`).toBeLessThanOrEqual(0);

    async function lookAt(colorScheme: 'light' | 'dark', ask: (builder: AxeBuilder) => AxeBuilder) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page, ask), `axe at ${page.url()}, ${colorScheme}, ${size.width} px`).toEqual([]);
    }
  }
}

export const lookOverNarrow = (page: Page) => lookOver(page, [narrow]);

/** The page as it stands has nothing for axe to find, by its advice neither. */
export async function expectAccessible(page: Page, what = page.url()) {
  expect(await violations(page, (builder) => builder), `axe at ${what}`).toEqual([]);
}

async function violations(page: Page, ask: (builder: AxeBuilder) => AxeBuilder): Promise<unknown[]> {
  await arrived(page);
  // Once for each document: the builder would bring its half of a megabyte twice to every look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // No frame of ours is of another origin; without the legacy mode each look would open one more window.
  const builder = new AxeBuilder({ page, axeSource: ';' }).setLegacyMode().exclude('iframe[sandbox]');
  // What is in order need not be described.
  const { violations: all } = await ask(builder.options({ resultTypes: ['violations'] })).analyze();
  return all.map(({ id, nodes }) => ({ id, at: nodes.map(({ html, any }) => [html, any[0]?.message]) }));
}

/** What fades in or slides is there: half-way its colours are nobody's. What turns for ever is left alone. */
async function arrived(page: Page) {
  await page.evaluate(() => {
    // A bar that floats at the bottom covers halves of controls, wherever one has scrolled to: seen at its own place.
    for (const each of document.querySelectorAll<HTMLElement>('.sticky.bottom-0')) each.style.position = 'static';
    for (const each of document.getAnimations())
      if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish();
  });
}

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
