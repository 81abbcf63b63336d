import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
// Comes with Next, which makes smaller images of images with it.
import sharp from 'sharp';
import type { Journey, Step } from '../flows/flow';
import { hideRing, showRing } from './overlay';
import { withStableWords } from './stable-words';
import type { Theme } from './tutorial-text';

/** Wide enough for the steps and the form of the wizard; the plan then stands below. */
export const viewport = { width: 1120, height: 760 };
const margin = 16;
/** The head of the console stays on the screen while one scrolls. */
const head = 64;

/** Takes the picture of a step as it stands now: what the step is about, with a ring around what is pressed next. */
export async function takePicture(page: Page, step: Step, journey: Journey, theme: Theme, base: string) {
  await page.emulateMedia({ colorScheme: theme });
  await page.mouse.move(0, 0);
  await atRest(page);
  let before = await shoot(page, step, journey, base);
  // Parts of a page may still arrive: what counts is what stays.
  for (let tries = 0; tries < 10; tries += 1) {
    const now = await shoot(page, step, journey, base);
    if (await looksTheSame(before, now, 20_000)) return sharp(now).webp({ lossless: true, effort: 6 }).toBuffer();
    before = now;
  }
  throw new Error(`The page does not come to rest at the step ${step.id}`);
}

/** What is on the screen for a moment only: the tick of a copy button, a draft on its way to the server, a skeleton. */
async function atRest(page: Page): Promise<void> {
  const passing = [
    page.getByTitle('Copied', { exact: true }),
    page.getByText(/^(Not saved yet|Saving…|Checking…)$/),
    page.locator('.animate-pulse'),
  ];
  for (const each of passing) await each.first().waitFor({ state: 'hidden' });
}

function shoot(page: Page, step: Step, journey: Journey, base: string): Promise<Buffer> {
  return withStableWords(page, base, async () => {
    const clip = await frame(page, step, journey);
    if (step.press) await showRing(page, step.press(page, journey));
    const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    await hideRing(page);
    await page.setViewportSize(viewport);
    return png;
  });
}

/** Brings the subject into view, if need be in a higher window, and says where it is. */
async function frame(page: Page, step: Step, journey: Journey) {
  const subject = step.picture?.(page, journey);
  if (!subject) return mainPart(page);
  const height = (await subject.boundingBox())?.height ?? 0;
  await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, Math.ceil(height) + 3 * head) });
  await subject.evaluate((element, above) => scrollBy(0, element.getBoundingClientRect().top - above), 1.5 * head);
  const box = await subject.boundingBox();
  if (!box) throw new Error(`Nothing to be seen for the picture of ${step.id}`);
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  return { x, y, width: Math.min(viewport.width - x, box.width + 2 * margin), height: box.height + 2 * margin };
}

/** The upper end of the main part, as it stands in the window. */
async function mainPart(page: Page) {
  await page.evaluate(() => scrollTo(0, 0));
  const box = await page.getByRole('main').boundingBox();
  if (!box) throw new Error('The page has no main part');
  return { ...box, height: Math.min(box.height, viewport.height - box.y) };
}

/** Writes a picture unless the one that is there looks the same: a few pixels of a letter's edge are no news. */
export async function keepPicture(file: string, picture: Buffer): Promise<boolean> {
  if (existsSync(file) && (await looksTheSame(file, picture, 2000))) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, picture);
  return true;
}

/** Whether no more than one value in so many differs: the corner of a button may fall on one pixel or the next. */
async function looksTheSame(first: string | Buffer, second: Buffer, oneIn: number): Promise<boolean> {
  const [before, after] = await Promise.all(
    [first, second].map((source) => sharp(source).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!before || !after) return false;
  if (before.info.width !== after.info.width || before.info.height !== after.info.height) return false;
  const differing = before.data.reduce(
    (count, value, at) => count + (Math.abs(value - (after.data[at] ?? 0)) > 24 ? 1 : 0),
    0,
  );
  return differing < before.data.length / oneIn;
}
