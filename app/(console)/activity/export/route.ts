import type { NextRequest } from 'next/server';
import { currentActor } from '@/lib/access/actor';
import { unexpected } from '@/lib/action-pipeline';
import { exportAudit } from '@/lib/audit/export-audit';
import { guardRequest, ownDoor } from '@/lib/request-guard';
import { failure } from '@/lib/result';
import { activityFilter, activityHref, loadActivityParams } from '../activity-params';

export const dynamic = 'force-dynamic';

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' };
const statuses: Record<string, number> = { forbidden: 403, crossSite: 403, auditUnavailable: 503 };

/** The entries that the filters of the address leave, as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    guardRequest(request.headers, ownDoor());
    const params = await loadActivityParams(request);
    const format = request.nextUrl.searchParams.get('format') === 'jsonl' ? 'jsonl' : 'csv';
    const only = activityHref('', { ...params, before: null }).slice(1);
    const filter = activityFilter(params);
    const body = await exportAudit({ actor: await currentActor(), origin: '', format, filter, only });
    const name = `pooldeck-activity-${new Date().toISOString().slice(0, 10)}.${format}`;
    const file = { 'content-type': types[format], 'content-disposition': `attachment; filename="${name}"` };
    return new Response(body, { headers: { ...headers, ...file } });
  } catch (thrown) {
    const error = unexpected(thrown, 'audit.export');
    return Response.json(failure(error), { status: statuses[error.code] ?? 500, headers });
  }
}
