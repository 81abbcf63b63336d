import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { flows } from '../e2e/flows/flows';
import { indexText, pictureFile, themes, tutorialText } from '../e2e/show/tutorial-text';

const folder = fileURLToPath(new URL('../docs/tutorials', import.meta.url));
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const again = 'docs/tutorials and e2e/flows disagree: npm run tutorials';

/** All files below the folder, with slashes. */
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

describe('tutorials', () => {
  it.each(flows)('$name says what its flow does', (flow) => {
    expect(read(`${flow.name}.md`), again).toBe(tutorialText(flow));
  });

  it('are listed on one page', () => {
    expect(read('README.md'), again).toBe(indexText(flows));
  });

  it('have a picture of every step, light and dark, and no other files', () => {
    const pictures = flows.flatMap((flow) =>
      flow.steps.flatMap((step) => themes.map((theme) => pictureFile(flow, step, theme))),
    );
    const pages = ['README.md', ...flows.map(({ name }) => `${name}.md`)];
    expect(files.toSorted(), again).toEqual([...pages, ...pictures].toSorted());
  });

  it('name each step once', () => {
    for (const { steps } of flows) expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('stay small', () => {
    const bytes = files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(6_000_000);
  });
});
