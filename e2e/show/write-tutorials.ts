import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appPort, type Flow, newJourney } from '../flows/flow';
import { keepPicture, takePicture, viewport } from './camera';
import { startFilm } from './film';
import { perform } from './perform';
import { openStage, type Stage } from './stage';
import { indexText, pictureFile, themes, tutorialText } from './tutorial-text';

interface Writing {
  /** All flows, for the page that lists them. */
  flows: readonly Flow[];
  /** Those to be played. */
  chosen: readonly Flow[];
  /** Where the pages and pictures go. */
  folder: string;
  /** Where the films go; none are made when left out. */
  filmFolder: string | undefined;
  executablePath: string | undefined;
  say: (line: string) => void;
}

/** Plays flows, and writes for each the tutorial with a picture of every step in light and dark, and a film. */
export async function writeTutorials({
  flows,
  chosen,
  folder,
  filmFolder,
  executablePath,
  say,
}: Writing): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const flow of chosen) {
    const changed = await onEmptyStage({ executablePath }, (stage) => photograph(stage, flow, folder));
    writeFileSync(path.join(folder, `${flow.name}.md`), tutorialText(flow));
    say(
      `${flow.title}: ${flow.steps.length} steps, ${changed} of ${flow.steps.length * themes.length} pictures are new`,
    );
    if (!filmFolder) continue;
    const film = path.join(filmFolder, `${flow.name}.webm`);
    await onEmptyStage({ executablePath, slowMo: 120 }, (stage) => shoot(stage, flow, film));
    say(`  ${film}`);
  }
  writeFileSync(path.join(folder, 'README.md'), indexText(flows));
  removeStrays(flows, folder);
}

/** Each flow gets a console of its own: whatever was played before is in none of its pictures. */
async function onEmptyStage<T>(
  options: { executablePath: string | undefined; slowMo?: number },
  run: (stage: Stage) => Promise<T>,
): Promise<T> {
  const stage = await openStage({ headless: true, ...options });
  try {
    return await run(stage);
  } finally {
    await stage.close();
  }
}

/** How many pictures differ from those that were there. */
async function photograph(stage: Stage, flow: Flow, folder: string): Promise<number> {
  const page = await stage.enter({ viewport, reducedMotion: 'reduce' });
  if (stage.appUrl !== `http://localhost:${appPort}`)
    throw new Error(`Port ${appPort}, which the tutorials name, is taken.`);
  const journey = newJourney(flow.poolName, { appUrl: stage.appUrl });
  let changed = 0;
  for (const step of flow.steps) {
    await step.act?.(page, journey);
    for (const theme of themes) {
      const picture = await takePicture(page, step, journey, theme, stage.base);
      if (await keepPicture(path.join(folder, pictureFile(flow, step, theme)), picture)) changed += 1;
    }
    await step.press?.(page, journey).click();
  }
  return changed;
}

async function shoot(stage: Stage, flow: Flow, file: string): Promise<void> {
  const page = await stage.enter({ viewport: { width: 1280, height: 800 } });
  const finish = await startFilm(stage.browser, page);
  await perform(flow, page, { pace: 1, appUrl: stage.appUrl });
  await finish(file);
}

/** Takes away what no flow has a step for any more. */
function removeStrays(flows: readonly Flow[], folder: string): void {
  const wanted = new Set(['README.md', ...flows.map(({ name }) => `${name}.md`)]);
  for (const flow of flows)
    for (const step of flow.steps) for (const theme of themes) wanted.add(pictureFile(flow, step, theme));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(path.relative(folder, file).split(path.sep).join('/'))) rmSync(file);
  }
}
