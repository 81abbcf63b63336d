import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import { blueprintToFile, parseBlueprintFile } from '@/lib/blueprint/blueprint-file';
import { planCreation } from '@/lib/blueprint/plan';
import { presets } from '@/lib/blueprint/presets';
import { createDraft, createPool } from '@/lib/drafts/actions';
import { allSettled } from '@/lib/runs/executor';
import { findRunView } from '@/lib/runs/queries';
import { owner } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { ownDomain } from '@/lib/testing/rules/example';
import { tutorials } from '@/lib/testing/tutorials';
import { readPoolBlueprint } from './actions';

let environment: TestEnvironment;
beforeEach(() => {
  environment = testEnvironment();
});
afterEach(async () => {
  await allSettled();
  await environment.close();
});

/** Creates the pool as a person does, and answers its id. */
async function made(blueprint: Blueprint): Promise<string> {
  const draft = await performAction(createDraft, { connection: 'embedded', region: 'us-east-1', blueprint });
  if (!draft.ok) throw new Error(draft.error.message);
  const started = await performAction(createPool, { id: draft.data.id, version: 1 });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  await allSettled();
  const run = await findRunView(owner, draft.data.id);
  return run?.result?.poolId ?? '';
}

/** The calls it stands for. Cognito gives sets and lists of children back in an order of its own. */
function calls(blueprint: Blueprint): unknown[] {
  const { steps } = planCreation(blueprint, { runTag: 'x' });
  return steps.map(({ operation, input }) => JSON.stringify([operation, sorted(input)])).toSorted();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(sorted(each))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted()
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const examples: [string, Blueprint][] = [
  ...presets.map(({ id, build }): [string, Blueprint] => [`preset ${id}`, build('Notes')]),
  ...Object.entries(tutorials).map(([id, blueprint]): [string, Blueprint] => [`tutorial ${id}`, blueprint]),
  ...presets.slice(0, 1).map(({ build }): [string, Blueprint] => {
    const blueprint = build('Two domains');
    return ['two domains', { ...blueprint, pool: { ...blueprint.pool, ...ownDomain, domainKind: 'both' } }];
  }),
];

describe('a pool read as a blueprint', () => {
  it.each(examples)('%s: the file of the pool makes the same calls as the choices did', async (_name, blueprint) => {
    const poolId = await made(blueprint);
    const read = await performAction(readPoolBlueprint, { connection: 'embedded', poolId });
    if (!read.ok) throw new Error(read.error.message);
    const file = parseBlueprintFile(blueprintToFile(read.data));
    if (!file.ok) throw new Error(JSON.stringify(file.faults));
    expect(calls(file.blueprint)).toEqual(calls(blueprint));
  });

  it('holds no secret and not the tag of its own run', async () => {
    const [, server] = presets;
    const poolId = await made(server?.build('Notes') ?? tutorials.notes);
    const read = await performAction(readPoolBlueprint, { connection: 'embedded', poolId });
    expect(JSON.stringify(read)).not.toMatch(/"ClientSecret"|pooldeck:run/);
    expect(read).toMatchObject({ ok: true, data: { clients: [{ generateSecret: true }], pool: { tags: [] } } });
  });

  it('says that the pool is not there', async () => {
    const read = await performAction(readPoolBlueprint, { connection: 'embedded', poolId: 'us-east-1_AAAAAAAAA' });
    expect(read).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});
