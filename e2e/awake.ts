import type { Browser, Page } from '@playwright/test';

/**
 * Waits until all of the page is there and React has taken it over. Buttons say so, which take no click before; and no grey bar stands where
 * something is still to come, that may be in the document already and is shown with the next frames.
 */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-asleep], .bg-subtle.animate-pulse') === null);
}

/**
 * Whoever opens or reloads a page of the console goes on when it listens: what is typed, chosen or pressed before that moment takes other
 * ways (e2e/journeys/early.spec.ts), and a test must not come by one or the other as the machine is busy. With `waitUntil` it does not wait.
 */
export function openAwake(browser: Browser): void {
  browser.on('context', (context) => context.on('page', openPageAwake));
}

function openPageAwake(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (url, options) => {
    const answer = await goto(url, options);
    if (!options?.waitUntil) await awakeIfOurs(page);
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    if (!options?.waitUntil) await awakeIfOurs(page);
    return answer;
  };
}

/** Pages of others, and pages of a browser that runs no scripts, have nothing to wake up. */
async function awakeIfOurs(page: Page): Promise<void> {
  const ours = await page.evaluate(() => 'next' in window).catch(() => false);
  if (ours) await awake(page);
}
