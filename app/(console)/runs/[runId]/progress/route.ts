import { signedInRoute } from '@/lib/access/signed-in-route';
import { findRunView } from '@/lib/runs/queries';

/** The run as it is now, for its page to follow. */
export const GET = signedInRoute<{ params: Promise<{ runId: string }> }>(async (actor, _request, { params }) => {
  const run = await findRunView(actor, (await params).runId);
  const headers = { 'cache-control': 'no-store' };
  return run ? Response.json(run, { headers }) : new Response(null, { status: 404, headers });
});
