import { clientAddress } from '@/lib/access/client-address';
import { signedInRoute } from '@/lib/access/signed-in-route';
import { unexpected } from '@/lib/action-pipeline';
import { exportAudit } from '@/lib/audit/export-audit';
import { guardRequest, ownDoor } from '@/lib/request-guard';
import { failure } from '@/lib/result';
import { activityFilter, activityHref, loadActivityParams } from '../activity-params';

export const dynamic = 'force-dynamic';

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' };
const statuses: Record<string, number> = { forbidden: 403, crossSite: 403, auditUnavailable: 503 };

/** The entries that the filters of the address leave, as a file. Written down, so no other site may cause it. */
export const GET = signedInRoute(async (actor, request) => {
  const headers = { 'cache-control': 'no-store' };
  try {
    guardRequest(request.headers, ownDoor());
    const params = await loadActivityParams(request);
    const format = new URL(request.url).searchParams.get('format') === 'jsonl' ? 'jsonl' : 'csv';
    const only = activityHref('', { ...params, before: null }).slice(1);
    const origin = clientAddress(request.headers);
    const body = await exportAudit({ actor, origin, format, filter: activityFilter(params), only });
    const name = `pooldeck-activity-${new Date().toISOString().slice(0, 10)}.${format}`;
    const file = { 'content-type': types[format], 'content-disposition': `attachment; filename="${name}"` };
    return new Response(body, { headers: { ...headers, ...file } });
  } catch (thrown) {
    const error = unexpected(thrown, 'audit.export');
    return Response.json(failure(error), { status: statuses[error.code] ?? 500, headers });
  }
});
