import 'server-only';
import type { DraftSummary } from '@/components/wizard/entry/start-actions';
import type { Actor } from '@/lib/access/actor';
import { listDrafts } from '@/lib/drafts/queries';
import { findAttempt } from '@/lib/runs/attempt';
import { placeTitle } from './pool-place';

/** Drafts that wait, each with what an earlier attempt of it left in Cognito. */
export async function draftSummaries(actor: Actor): Promise<DraftSummary[]> {
  const drafts = await listDrafts(actor);
  return Promise.all(
    drafts.map(async ({ id, name, connection, region, updatedAt, tried }) => ({
      ...{ id, name, updatedAt },
      place: placeTitle(connection, region),
      attempt: tried ? await findAttempt(actor, id) : undefined,
    })),
  );
}
