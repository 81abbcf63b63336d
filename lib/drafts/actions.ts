'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { draftBlueprintSchema } from '@/lib/blueprint/blueprint';
import { checkRegion, getConnection } from '@/lib/config/connections';
import { createPool as create } from './create-pool';
import { deleteDraft, insertDraft, noDraft, updateDraft } from './draft-store';
import { allowWriting, findDraft } from './queries';

const id = z.string().min(1).max(64);
const version = z.int().min(1);
const visited = z.array(z.string().max(40)).max(40);

/** Keeps a first version of a draft. The blueprint is the defaults, a preset's, or one from a file. */
export const createDraft = defineAction({
  name: 'drafts.create',
  permission: 'draft.write',
  input: z.strictObject({
    connection: z.string().min(1).max(64),
    region: z.string().min(1).max(32),
    blueprint: draftBlueprintSchema,
  }),
  target: ({ connection, region }) => ({ connection, region, kind: 'draft' }),
  run: async ({ actor }, { connection, region, blueprint }) => {
    checkRegion(getConnection(connection), region);
    return { id: await insertDraft(actor, { connection, region }, { blueprint, visited: [] }) };
  },
});

/** Autosave. Values may be wrong, types may not; a save over an older version is refused and says so. */
export const saveDraft = defineAction({
  name: 'drafts.save',
  permission: 'draft.write',
  input: z.strictObject({ id, version, blueprint: draftBlueprintSchema, visited }),
  target: (input) => ({ kind: 'draft', id: input.id }),
  run: async ({ actor }, input) => {
    await allowWriting(actor, input.id);
    return updateDraft(input.id, input.version, input);
  },
});

/** The version that the server has now, with what is in it: whether it is another's, or our own whose answer got lost. */
export const findDraftVersion = defineAction({
  name: 'drafts.version',
  permission: 'draft.read',
  input: z.strictObject({ id }),
  run: async ({ actor }, input) => {
    const draft = await findDraft(actor, input.id);
    if (!draft) throw noDraft();
    return { version: draft.version, blueprint: draft.blueprint, visited: draft.visited };
  },
});

export const discardDraft = defineAction({
  name: 'drafts.discard',
  permission: 'draft.write',
  input: z.strictObject({ id }),
  target: (input) => ({ kind: 'draft', id: input.id }),
  run: async ({ actor }, input) => {
    await allowWriting(actor, input.id);
    await deleteDraft(input.id);
    return {};
  },
});

/** Creates the pool of a draft; answers the run that does it. Again, it answers the same run. */
export const createPool = defineAction({
  name: 'drafts.createPool',
  permission: 'pool.create',
  input: z.strictObject({ id, version }),
  target: (input) => ({ kind: 'draft', id: input.id }),
  run: async ({ actor, note }, input) => {
    const { connection, region, blueprint } = await create(actor, input);
    note({ target: { connection, region }, facts: { name: blueprint.pool.name, run: input.id } });
    return { runId: input.id };
  },
  refresh: false,
});
