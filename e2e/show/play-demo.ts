import type { Page } from '@playwright/test';
import type { Flow } from '../flows/flow';
import { perform } from './perform';
import { openStage, type Stage } from './stage';

interface Demo {
  flows: readonly Flow[];
  headless: boolean;
  pace: number;
  executablePath: string | undefined;
  say: (line: string) => void;
  /** Ends the demo in the middle. */
  stop?: AbortSignal | undefined;
}

/** How a demo ended: with its last step, because somebody closed its window or browser, or as it was told to. */
type Ending = 'played' | 'closed' | 'stopped';

/** Plays flows one after the other, each in a fresh window, all on one console. What it started is gone when it answers. */
export async function playDemo({ stop, ...demo }: Demo): Promise<Ending> {
  const { headless, executablePath, pace } = demo;
  try {
    const stage = await openStage({ headless, executablePath, slowMo: 150 / pace, stop });
    // A terminal interrupts the browser too, which may be gone before this process has heard of it.
    const ending = await playAll(stage, demo).finally(stage.close);
    return stop?.aborted ? 'stopped' : ending;
  } catch (error) {
    if (stop?.aborted) return 'stopped';
    throw error;
  }
}

async function playAll(stage: Stage, { flows, pace, say }: Demo): Promise<Ending> {
  let page: Page | undefined;
  try {
    for (const flow of flows) {
      say(`${flow.title}\n${flow.intro}\n`);
      page = await stage.enter({ viewport: { width: 1280, height: 800 } });
      await perform(flow, page, { pace, appUrl: stage.appUrl, say });
      await page.context().close();
      say('');
    }
    return 'played';
  } catch (error) {
    // The last words are Playwright's, for any window that a flow has opened besides.
    const gone = page?.isClosed() || !stage.browser.isConnected() || String(error).includes('has been closed');
    if (gone || (page && (await isClosing(page)))) return 'closed';
    throw error;
  }
}

/** A window that goes away first breaks off what it loads, and is said to be closed a moment later. */
const isClosing = (page: Page): Promise<boolean> =>
  page.waitForEvent('close', { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
