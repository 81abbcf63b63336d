import type { Page } from '@playwright/test';
import { clientSettings } from '@/lib/settings/client-settings';
import type { Setting, Settings } from '@/lib/settings/kinds';
import { poolSettings } from '@/lib/settings/pool-settings';
import { clientSettingApplies, poolSettingApplies } from '@/lib/settings/rules';
import { clientSections, poolSections } from '@/lib/settings/sections';
import { expect, test } from '../test';
import { draftOf, expectRefused } from './drafts';
import { mistakeSetting } from './type-mistakes';
import { wholeBlueprints } from './whole-blueprint';

const typedKinds: readonly Setting['kind'][] = [
  'integer',
  'duration',
  'text',
  'longText',
  'arn',
  'tags',
  'records',
  'list',
];
const hasBox = (settings: Settings) => (id: string) => typedKinds.includes(settings[id]?.kind ?? 'toggle');

for (const section of poolSections) {
  const typed = section.settings.filter(hasBox(poolSettings));
  if (typed.length === 0) continue;
  test(`every mistake in ${section.title} is told at its field, sent nowhere and kept`, async ({ page, poolName }) => {
    const left = new Set(typed);
    for (const blueprint of wholeBlueprints(poolName)) {
      const shown = [...left].filter((id) => poolSettingApplies(id, blueprint.pool));
      if (shown.length === 0) continue;
      const draftId = await draftOf(page, blueprint);
      await page.goto(`/pools/new/${draftId}/${section.id}`);
      await walk(page, shown, poolSettings);
      await expectKept(page);
      await expectRefused(page, draftId);
      for (const id of shown) left.delete(id);
    }
    expect([...left], 'settings that no blueprint of this test shows').toEqual([]);
  });
}

for (const section of clientSections) {
  const typed = section.settings.filter(hasBox(clientSettings));
  test(`every mistake of an app client in ${section.title} is told at its field, sent nowhere and kept`, async ({
    page,
    poolName,
  }) => {
    const [blueprint] = wholeBlueprints(poolName);
    const shown = typed.filter((id) => blueprint.clients.every((client) => clientSettingApplies(id, client)));
    expect(shown).toEqual(typed);
    const draftId = await draftOf(page, blueprint);
    await page.goto(`/pools/new/${draftId}/clients?client=1`);
    if ((await walk(page, shown, clientSettings)) === 0) return;
    await expectKept(page);
    await expectRefused(page, draftId);
  });
}

async function walk(page: Page, ids: readonly string[], settings: Settings): Promise<number> {
  let mistakes = 0;
  for (const id of ids) {
    const setting = settings[id];
    if (setting) mistakes += await test.step(setting.label, () => mistakeSetting(page, setting));
  }
  // Markup is text here: nothing that was typed has run.
  await expect(page).not.toHaveTitle(/taken over/);
  return mistakes;
}

/** Reloads at once, without waiting for the draft to be saved, and finds everything as it was typed, and still told. */
async function expectKept(page: Page): Promise<void> {
  const boxes = page.getByRole('main').getByRole('textbox');
  const values = () => boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  const wrong = page.getByRole('main').locator('[aria-invalid="true"]');
  const [typed, told] = [await values(), await wrong.count()];
  await page.reload();
  await expect.poll(values).toEqual(typed);
  await expect.poll(() => wrong.count()).toBeGreaterThanOrEqual(told);
}
