import type { Locator, Page } from '@playwright/test';
import { lookOver } from '../look-over';
import { goByPalette } from '../palette';
import { expect, test } from '../test';

const visible = (page: Page) => page.getByRole('article').getByRole('img');

/** Really there, and not merely an element of that size. */
const isLoaded = (picture: Locator) =>
  picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);

test('from the rail to a tutorial with its pictures, and on to the next', async ({ page }) => {
  await page.goto('/pools');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Help' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await page.getByRole('link', { name: 'Create a user pool', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create a user pool' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Enter a Pool name' })).toBeVisible();
  const pictures = await visible(page).all();
  expect(pictures.length).toBeGreaterThan(5);
  for (const picture of pictures) {
    const place = await picture.boundingBox();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => isLoaded(picture)).toBe(true);
    // Room was kept for it: nothing moved when it came.
    expect((await picture.boundingBox())?.height).toBe(place?.height);
  }
  await page.getByRole('link', { name: 'Create a user pool and a test user' }).click();
  await expect(page).toHaveURL('/help/create-a-test-user');
});

test('pictures are of the theme that was chosen, whatever the system has', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/help/create-a-user-pool');
  await expect(visible(page).first()).toHaveAttribute('src', /open-dark\.webp/);
  await page.getByRole('button', { name: 'Light theme' }).click();
  await expect(visible(page).first()).toHaveAttribute('src', /open-light\.webp/);
  await expect.poll(() => isLoaded(visible(page).first())).toBe(true);
  // The last ones were never near the window, so that they were not asked for in either theme.
  await expect.poll(() => asked.filter((path) => path.endsWith('.webp')).length).toBeGreaterThan(1);
  expect(asked.filter((path) => path.includes('/note-client-'))).toEqual([]);
});

test('a guide: links to parts and to other pages; looked over wide and narrow', async ({ page }) => {
  test.slow();
  await page.goto('/help/embedded-cognito');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Sign-in pages' }).click();
  await expect(page).toHaveURL('/help/embedded-cognito#sign-in-pages');
  await expect(page.getByRole('heading', { name: 'Sign-in pages' })).toBeInViewport();
  await page.getByRole('link', { name: 'oauth-conformance.md' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What the OAuth endpoints answer' })).toBeVisible();
  await lookOver(page);
  await page.goto('/help/create-a-test-user');
  await lookOver(page);
  await page.goto('/help');
  await lookOver(page);
});

test('by the words of the palette; on a phone the parts of a page unfold', async ({ page }) => {
  await page.goto('/pools');
  await goByPalette(page, 'tutorials', /^Help/);
  await expect(page).toHaveURL('/help');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/help/operations');
  await page.getByRole('article').getByText('On this page').click();
  await page.getByRole('article').getByRole('link', { name: 'Backup and restore', exact: true }).click();
  await expect(page).toHaveURL('/help/operations#backup-and-restore');
  await expect(page.getByRole('heading', { name: 'Backup and restore' })).toBeInViewport();
});

test('pictures may be kept, and no other file is to be had', async ({ page, playwright, baseURL }) => {
  await page.goto('/help/create-a-user-pool');
  const src = (await visible(page).first().getAttribute('src')) ?? '';
  const picture = await page.request.get(src);
  expect(picture.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect((await page.request.get(src.replace(/v=.*/, 'v=old'))).headers()['cache-control']).toBe('no-store');
  for (const name of [
    'README.md',
    '..%2F..%2Fpackage.json',
    'create-a-user-pool%2F..%2F..%2Factivity.md',
    'none.webp',
  ]) {
    const answer = await page.request.get(`/help/pictures/${name}`);
    expect(answer.status(), name).toBe(404);
    expect(answer.headers()['cache-control']).toContain('no-store');
  }
  for (const name of ['none', 'architecture', '..%2FREADME'])
    expect((await page.request.get(`/help/${name}`)).status(), name).toBe(404);
  const stranger = await playwright.request.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  expect((await stranger.get(src)).status()).toBe(401);
  expect((await stranger.get('/help', { maxRedirects: 0 })).status()).toBe(307);
  await stranger.dispose();
});
