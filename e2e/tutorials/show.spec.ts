import { readFileSync } from 'node:fs';
import { newJourney } from '../flows/flow';
import { notesApp } from '../flows/notes-app';
import { keepPicture, takePicture } from '../show/camera';
import { startFilm } from '../show/film';
import { perform } from '../show/perform';
import { themes } from '../show/tutorial-text';
import { expect, test } from '../test';

test('the demo plays a flow with its captions, and a film can be made of it', async ({
  page,
  browser,
  poolName,
}, testInfo) => {
  test.slow();
  const told: string[] = [];
  const finish = await startFilm(browser, page);
  await perform({ ...notesApp, poolName }, page, { pace: 60, appUrl: '', say: (line) => told.push(line) });
  const file = testInfo.outputPath('film.webm');
  await finish(file);
  expect(told).toHaveLength(notesApp.steps.length);
  await expect(page.getByRole('region', { name: 'App client', exact: true })).toBeVisible();
  // On an empty page: the console's own policy lets it play no films.
  const screen = await browser.newPage();
  const film = await screen.evaluate(async (data) => {
    const video = document.createElement('video');
    video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    await new Promise((resolve, reject) => {
      video.onloadedmetadata = resolve;
      video.onerror = reject;
    });
    return { seconds: video.duration, width: video.videoWidth };
  }, readFileSync(file).toString('base64'));
  await screen.close();
  expect(film.width).toBe(1440);
  expect(film.seconds).toBeGreaterThan(1);
});

test('a picture is the same each time, whatever the ids', async ({ page, poolName, baseURL }, testInfo) => {
  test.slow();
  const kept: [take: string, theme: string, isNew: boolean][] = [];
  for (const take of ['first', 'second']) {
    // Both of the same length, or the page would differ indeed.
    const journey = newJourney(poolName.padEnd(30, take.charAt(0)));
    for (const step of notesApp.steps) {
      await step.act?.(page, journey);
      if (step.id === 'note-pool') {
        for (const theme of themes) {
          const picture = await takePicture(page, step, journey, theme, baseURL ?? '');
          kept.push([take, theme, await keepPicture(testInfo.outputPath(`${theme}.webp`), picture)]);
        }
        break;
      }
      await step.press?.(page, journey).click();
    }
  }
  expect(kept).toEqual([
    ...themes.map((theme) => ['first', theme, true]),
    ...themes.map((theme) => ['second', theme, false]),
  ]);
  expect(await keepPicture(testInfo.outputPath('light.webp'), readFileSync(testInfo.outputPath('dark.webp')))).toBe(
    true,
  );
});
