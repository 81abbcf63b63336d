import { expectAccessible } from '../look-over';
import { owner } from '../owner';
import { expect, test } from '../test';
import { sessionOf } from './own-console';

test.use({ storageState: { cookies: [], origins: [] } });

test('without a session every page leads to the sign-in page, and that back to where one wanted to go', async ({
  page,
}) => {
  await page.goto('/runs?q=a%26b');
  await expect(page).toHaveURL('/sign-in?next=%2Fruns%3Fq%3Da%2526b');
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill('Owner@Example.com');
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/runs?q=a%26b');
  expect(await sessionOf(page)).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
});

test('signing out ends the session on the server, too', async ({ page, request, baseURL }) => {
  await page.goto('/sign-in?next=//evil.example');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pools');
  const session = await sessionOf(page);
  await page.getByRole('button', { name: 'Account of owner' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  const headers = { cookie: `${session.name}=${session.value}` };
  const answer = await request.get(`${baseURL}/palette?q=x`, { headers });
  expect(answer.status()).toBe(401);
});

test('unknown and wrong get the same answer', async ({ page }) => {
  const answers: string[] = [];
  for (const [email, password] of [
    ['nobody@example.com', owner.password],
    [owner.email, 'not the right password'],
  ] as const) {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'did not sign you in' });
    answers.push((await alert.textContent()) ?? '');
    // What was typed stays.
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
});

test('what a client says of its own address counts for nothing', async ({ page, baseURL }) => {
  const forged = { 'x-forwarded-for': '203.0.113.66', 'x-pooldeck-peer': '203.0.113.66', 'x-real-ip': '203.0.113.66' };
  const headers = { origin: baseURL ?? '', 'user-agent': 'curl/8.0', ...forged };
  const answer = await page.request.post('/sign-in/submit', { headers, data: owner });
  expect(answer.status()).toBe(200);
  await page.goto('/account');
  const own = page.getByRole('listitem').filter({ hasText: 'This one' });
  await expect(own).toContainText('curl');
  await expect(own).toContainText('from 127.0.0.1,');
});
