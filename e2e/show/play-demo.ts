import type { Flow } from '../flows/flow';
import { perform } from './perform';
import { openStage } from './stage';

interface Demo {
  flows: readonly Flow[];
  headless: boolean;
  pace: number;
  executablePath: string | undefined;
  say: (line: string) => void;
}

/** Plays flows one after the other, each in a fresh window, all on one console. */
export async function playDemo({ flows, headless, pace, executablePath, say }: Demo): Promise<void> {
  const stage = await openStage({ headless, executablePath, slowMo: 150 / pace });
  try {
    for (const flow of flows) {
      say(`${flow.title}\n${flow.intro}\n`);
      const page = await stage.enter({ viewport: { width: 1280, height: 800 } });
      await perform(flow, page, { pace, appUrl: stage.appUrl, say });
      await page.context().close();
      say('');
    }
  } finally {
    await stage.close();
  }
}
