import type { Page } from '@playwright/test';
import { expect } from '../test';

/** Reads the newest code in the inbox of the console, in a tab of its own. */
export async function codeFromInbox(page: Page, poolId: string): Promise<string> {
  const inbox = await page.context().newPage();
  await inbox.goto(`/inbox?pool=${poolId}`);
  await inbox.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  const message = inbox.getByRole('article');
  await expect(message.getByText('Code', { exact: true })).toBeVisible();
  const code = await message
    .getByText(/^\d{6}$/)
    .first()
    .textContent();
  await inbox.close();
  return code ?? '';
}
