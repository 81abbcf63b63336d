import { readiness } from '@/lib/server/readiness';

export const dynamic = 'force-dynamic';

/** Whether a load balancer should send requests here: the database answers, its schema is ours, nobody said to stop. */
export async function GET(): Promise<Response> {
  const status = await readiness();
  return Response.json({ status }, { status: status === 'ready' ? 200 : 503 });
}
