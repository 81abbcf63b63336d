import type { Locator, Page } from '@playwright/test';
import type { RecordFields, Setting } from '@/lib/settings/kinds';
import { expect } from '../test';
import { fieldMistakes, type Mistake, mistakesOf, textMistakes } from './mistakes';

/** Text as a pattern that finds it anywhere. */
const containing = (text: string) => new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));

/** Types every mistake into the box, leaves it, and reads the message that ties to it. The last one stays. */
export async function typeMistakes(box: Locator, mistakes: readonly Mistake[]): Promise<void> {
  for (const { typed, told } of mistakes) {
    await box.fill(typed);
    await box.blur();
    // What the mistake before was told must not count: problems are judged a moment after the keys.
    await box.page().evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const shown = typed.length > 60 ? `${typed.slice(0, 60)}… (${typed.length})` : typed;
    await expect(box, `"${shown}" is marked`).toHaveAttribute('aria-invalid', 'true');
    await expect(box, `"${shown}" is explained`).toHaveAccessibleDescription(containing(told));
  }
}

/** Makes every mistake that the setting allows. Returns how many; 0 where there is nothing to type. */
export async function mistakeSetting(page: Page, setting: Setting): Promise<number> {
  const mistakes = mistakesOf(setting);
  if (mistakes) {
    await typeMistakes(page.getByLabel(setting.label, { exact: true }), mistakes);
    return mistakes.length;
  }
  const group = page.getByRole('group', { name: setting.label });
  switch (setting.kind) {
    case 'tags':
      return mistakeTag(group, setting);
    case 'records':
      return mistakeRecord(group, setting.fields);
    case 'list':
      return mistakeEntry(group, setting);
    default:
      return 0;
  }
}

async function mistakeTag(group: Locator, { key, value }: Extract<Setting, { kind: 'tags' }>): Promise<number> {
  await group.getByRole('button', { name: 'Add tag' }).click();
  const keys = [{ typed: '', told: 'Enter a key' }, { typed: 'aws:cost', told: 'aws:' }, ...textMistakes(key)];
  const values = textMistakes(value);
  await typeMistakes(group.getByLabel('Value of tag 1'), values);
  await typeMistakes(group.getByLabel('Key of tag 1'), keys);
  return keys.length + values.length;
}

async function mistakeRecord(group: Locator, fields: RecordFields): Promise<number> {
  await group.getByRole('button', { name: /^Add / }).click();
  const boxes = group.getByRole('group').last().getByRole('textbox');
  const typed = Object.values(fields).filter(({ kind }) => kind === 'text' || kind === 'number');
  const all = typed.map(fieldMistakes);
  for (const [index, mistakes] of all.entries()) await typeMistakes(boxes.nth(index), mistakes);
  return all.flat().length;
}

/** Lists that are chosen from a table have no box to type in. */
async function mistakeEntry(group: Locator, { limits }: Extract<Setting, { kind: 'list' }>): Promise<number> {
  await expect(group).toBeVisible();
  const add = group.getByRole('button', { name: /^Add / });
  if ((await add.count()) === 0) return 0;
  await add.click();
  const mistakes = [{ typed: '', told: 'Must not be empty' }, ...textMistakes(limits)];
  await typeMistakes(group.getByRole('textbox').last(), mistakes);
  return mistakes.length;
}
