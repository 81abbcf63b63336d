import type { Browser, Page } from '@playwright/test';
import { expect } from '../test';

/** What everyone who joins here signs in with. */
const password = 'a password of some length';

interface Invited {
  email: string;
  role: 'viewer' | 'support' | 'operator' | 'owner';
  /** Narrows the role to one pool of the embedded Cognito. */
  pool?: string;
}

/** As an owner, by the page; answers the link to hand over. */
export async function invite(page: Page, address: string, { email, role, pool }: Invited): Promise<string> {
  await page.goto(`${address}/team`);
  await page.getByRole('link', { name: 'Invite someone' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Role 1', { exact: true }).selectOption(role);
  if (pool) {
    await page.getByLabel('Connection of role 1').selectOption('embedded');
    await page.getByLabel('Pool of role 1').fill(pool);
  }
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(page.getByText(`Hand this link to ${email}`)).toBeVisible();
  const text = (await page.getByRole('main').textContent()) ?? '';
  return /http:[\w.:/]+\/invitation\?token=[\w-]{43}/.exec(text)?.[0] ?? '';
}

/** Accepts an invitation in a browser that nobody else uses; answers its page, signed in. */
export async function join(browser: Browser, link: string, name: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page).toHaveURL(`${new URL(link).origin}/pools`);
  return page;
}

/** As an owner: the page of a member, from the list. */
export async function openMember(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/team`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
