import { complaints, lookOver } from '../look-over';
import { expect, test } from '../test';
import { fill, routes } from './routes';
import { makeSample } from './sample-pool';

/** So many tests that each takes a part of the pages, to run side by side. */
const parts = 6;

// Looking takes its time where the machine has other things to do.
test.describe.configure({ timeout: 180_000 });

for (let part = 0; part < parts; part += 1) {
  const mine = routes().filter((_, index) => index % parts === part);
  test(`pages that anybody can use, part ${part + 1} of ${parts}`, async ({ page, cognito, poolName }) => {
    const sample = await makeSample(page, cognito, poolName);
    const heard = complaints(page);
    for (const route of mine) {
      await test.step(route, async () => {
        const answer = await page.goto(fill(route, sample));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await lookOver(page);
        // The browser itself reports a page that is not found.
        if (answer?.status() === 404) heard.splice(0, heard.length, ...heard.filter((each) => !each.includes('404')));
      });
    }
    expect(heard).toEqual([]);
  });
}
