import type { Locator, Page } from '@playwright/test';
import { type Flow, newJourney } from '../flows/flow';
import { hideRing, showCaption, showRing } from './overlay';
import { plain } from './tutorial-text';

interface Performance {
  /** 1 is for reading along; 2 is twice as fast. */
  pace: number;
  appUrl: string;
  /** Told each caption. */
  say?: ((line: string) => void) | undefined;
}

/** Plays a flow for somebody who watches: the caption first, then what it says, then a ring around what is pressed. */
export async function perform(flow: Flow, page: Page, { pace, appUrl, say }: Performance): Promise<void> {
  const journey = newJourney(flow.poolName, { appUrl });
  for (const [index, step] of flow.steps.entries()) {
    say?.(`${index + 1}/${flow.steps.length}  ${plain(step.caption)}`);
    await showCaption(page, step.caption);
    await pause(page, readingTime(step.caption) / 2 / pace);
    await step.act?.(page, journey);
    const target = step.press?.(page, journey);
    const subject = target ?? step.picture?.(page, journey);
    await subject?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // Drawn again: a page that was opened anew has lost its caption, and it must not cover what it tells of.
    await showCaption(page, step.caption, (await isLow(page, target)) ? 'head' : 'foot');
    if (target) await showRing(page, target);
    await pause(page, readingTime(step.caption) / 2 / pace);
    await hideRing(page);
    await target?.click();
  }
  await pause(page, 1500 / pace);
}

async function isLow(page: Page, target: Locator | undefined): Promise<boolean> {
  const height = page.viewportSize()?.height ?? 0;
  const box = await target?.boundingBox();
  return box ? box.y + box.height > height * 0.75 : false;
}

/** Milliseconds for a caption: people read some twenty letters a second, and look at the page besides. */
const readingTime = (caption: string): number => 1400 + caption.length * 28;

/** Time for people, which no test needs. */
const pause = (page: Page, milliseconds: number): Promise<void> => page.waitForTimeout(milliseconds);
