import { expect, test } from '../test';

test('a search that is taken back before the page has followed is taken back', async ({ page }) => {
  await page.goto('/inbox');
  const search = page.getByRole('search');
  const box = search.getByRole('textbox', { name: 'Search recipients' });
  const answered = Promise.withResolvers<void>();
  await page.route(/[?&]q=/, async (route) => {
    await answered.promise;
    await route.fallback();
  });
  const asked = page.waitForRequest(/[?&]q=nobody/);
  await box.fill('nobody');
  await asked;
  await search.getByRole('button', { name: 'Clear search' }).click();
  answered.resolve();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(search.locator('.animate-spin')).toHaveCount(0);
  await expect(page).toHaveURL('/inbox');
  await expect(box).toHaveValue('');
});
