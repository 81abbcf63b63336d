import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerText } from '../testing/conformance/case.ts';
import { conformanceDocument, conformanceTable } from '../testing/conformance/table.ts';
import { openWorld, type World } from '../testing/conformance/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

describe.each(conformanceTable.map((cases) => [cases[0]?.endpoint, cases] as const))('%s', (_endpoint, cases) => {
  it.each(cases.map((each) => [each.given, each.answer, each] as const))('%s → %s', async (_given, answer, each) => {
    expect(await answerText(await each.ask(world), world)).toBe(answer);
  });
});

it('docs/oauth-conformance.md is this table (vitest -u writes it)', async () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/oauth-conformance.md');
  await expect(conformanceDocument()).toMatchFileSnapshot(file);
});
