import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';

/** What a save brings. `visited` are ids of the wizard's steps. */
export interface DraftContent {
  blueprint: Blueprint;
  visited: string[];
}

/** A server action takes 1 MB; real drafts are a few kilobytes. */
const maxCharacters = 900_000;

/** Short, since it becomes part of addresses, a tag and the run's id; 80 bits, since nobody may guess it. */
function newDraftId(): string {
  return Array.from(randomBytes(16), (byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('');
}

function columnsOf({ blueprint, visited }: DraftContent) {
  const text = JSON.stringify(blueprint);
  if (text.length > maxCharacters)
    throw new PooldeckError('invalidInput', 'The draft is too large to keep. Shorten its lists or messages.');
  // The name of its own is for lists only; PostgreSQL keeps no NUL in a text, and JSON spells it out.
  const name = blueprint.pool.name.replaceAll('\0', '\ufffd');
  return { name, blueprint: text, visited: JSON.stringify([...new Set(visited)]) };
}

export async function insertDraft(
  actor: Actor,
  place: { connection: string; region: string },
  content: DraftContent,
): Promise<string> {
  const id = newDraftId();
  const now = Date.now();
  const db = await database();
  await db
    .insertInto('drafts')
    .values({ id, ...place, ...columnsOf(content), version: 1, created_by: actor.id, created_at: now, updated_at: now })
    .execute();
  return id;
}

/**
 * Saves over exactly that version, in one statement, so that of two tabs only one can win.
 * @throws PooldeckError `concurrentChange` when a newer version is there, `notFound` when the draft is gone
 */
export async function updateDraft(
  id: string,
  version: number,
  content: DraftContent,
): Promise<{ version: number; updatedAt: number }> {
  const db = await database();
  const updatedAt = Date.now();
  const updated = await db
    .updateTable('drafts')
    .set({ ...columnsOf(content), version: version + 1, updated_at: updatedAt })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 1n) return { version: version + 1, updatedAt };
  const there = await db.selectFrom('drafts').select('version').where('id', '=', id).executeTakeFirst();
  if (!there) throw noDraft();
  throw new PooldeckError(
    'concurrentChange',
    'This draft was changed in another tab or by someone else since you opened it. Nothing of theirs was overwritten.',
  );
}

export async function deleteDraft(id: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('drafts').where('id', '=', id).execute();
}

export const noDraft = () =>
  new PooldeckError('notFound', 'This draft is gone. It was discarded, or the address is wrong.');
