import { currentActor } from '@/lib/access/actor';
import { findRunView } from '@/lib/runs/queries';

/** The run as it is now, for its page to follow. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  const run = await findRunView(await currentActor(), (await params).runId);
  const headers = { 'cache-control': 'no-store' };
  return run ? Response.json(run, { headers }) : new Response(null, { status: 404, headers });
}
