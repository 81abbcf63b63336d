import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Cookie, Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { owner } from '../owner';
import { expect } from '../test';

/** Signs in by the page, as the owner unless somebody else is named. */
export async function signInByPage(page: Page, address: string, who = owner): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The cookie of the session; the browser is also given one by which it is known again. @throws without a session */
export async function sessionOf(page: Page): Promise<Cookie> {
  const session = (await page.context().cookies()).find(({ name }) => name === '__Host-pooldeck');
  if (!session) throw new Error(`Nobody is signed in at ${page.url()}`);
  return session;
}

/** Lets eleven minutes pass for the proof that everybody gave when they signed in. */
export function ageProofs(data: string): void {
  const file = path.join(data, 'pooldeck.db');
  expect(existsSync(file)).toBe(true);
  const db = new Sqlite(file);
  db.prepare('update sessions set proved_at = proved_at - ?').run(11 * 60_000);
  db.close();
}
