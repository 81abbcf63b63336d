import type { Page } from '@playwright/test';
import { expect } from './test';

/** Opens the palette by its keys, and waits until it listens to what is typed: it takes the focus a frame after it is there. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Search and go to' })).toBeFocused();
}

/** Goes where the first line leads that these words leave; Enter counts for the line that is marked. */
export async function goByPalette(page: Page, words: string, line: string | RegExp = words): Promise<void> {
  await openPalette(page);
  await page.getByRole('combobox', { name: 'Search and go to' }).fill(words);
  await expect(page.getByRole('option', { name: line })).toHaveAttribute('data-highlighted');
  await page.keyboard.press('Enter');
}
