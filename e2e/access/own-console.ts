import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
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

/** Lets eleven minutes pass for the proof that everybody gave when they signed in. */
export function ageProofs(data: string): void {
  const file = path.join(data, 'pooldeck.db');
  expect(existsSync(file)).toBe(true);
  const db = new Sqlite(file);
  db.prepare('update sessions set proved_at = proved_at - ?').run(11 * 60_000);
  db.close();
}
