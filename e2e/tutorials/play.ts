import type { Page } from '@playwright/test';
import type { Flow, Journey } from '../flows/flow';
import { screenWords } from '../show/tutorial-text';
import { expect, test } from '../test';

/** What must be true after each step. */
type Checks<Id extends string> = { readonly [Step in Id]: () => Promise<void> };

/**
 * Goes through a flow as its reader would, and checks every step: that the words its caption quotes are on the screen,
 * and what came of it.
 */
export async function playFlow<Id extends string>(flow: Flow<Id>, page: Page, journey: Journey, checks: Checks<Id>) {
  // As long as its flow, on a machine that has other work too.
  test.setTimeout(flow.steps.length * 15_000);
  for (const step of flow.steps) {
    await test.step(step.caption, async () => {
      const before = await wordsOn(page);
      await step.act?.(page, journey);
      await expect(async () => {
        const words = before + (await wordsOn(page));
        expect(screenWords(step.caption).filter((quoted) => !words.includes(quoted))).toEqual([]);
      }, 'words of the caption that are not on the screen').toPass({ timeout: 25_000 });
      await step.press?.(page, journey).click();
      await checks[step.id]();
    });
  }
}

/** All that can be read on a page, in boxes and in mails too. */
async function wordsOn(page: Page): Promise<string> {
  const typed = page
    .locator('input, textarea')
    .evaluateAll((boxes) =>
      boxes.map((box) => (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : '')),
    );
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded or hidden cannot be read
  return [await page.locator('body').innerText(), ...(await typed)].join('\n');
}
