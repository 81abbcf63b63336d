import 'server-only';
import diagnostics from 'node:diagnostics_channel';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { processWide } from '@/lib/config/process-wide';
import { isStopping } from '@/lib/config/stopping';
import { metrics } from '@/lib/metrics/registry';

/** The requests of this process. Next owns the server; Node tells us of each request all the same. */
interface Traffic {
  servers: Set<Server>;
  underWay: Set<ServerResponse>;
}

export function traffic(): Traffic {
  return processWide('traffic', () => ({ servers: new Set(), underWay: new Set() }));
}

const probes = new Set(['/healthz', '/readyz', '/metrics']);
const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
const routes = /^\/(palette|runs\/[^/]+\/progress)$/;

/** What kind of thing was asked for: a few words, so that no id of a pool or person becomes a label. */
export function kindOf({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string {
  const [path = ''] = url.split('?');
  if (headers['next-action'] !== undefined) return 'action';
  if (probes.has(path)) return 'probe';
  if (path.startsWith('/_next/')) return 'file';
  if (path === '/cognito' || path.startsWith('/cognito/')) return 'embedded';
  return routes.test(path) ? 'route' : 'page';
}

/** An action answers in words that nothing was done; the status is for a load balancer. Next would set 200 later on. */
function fixStatus(response: ServerResponse, status: number): void {
  Object.defineProperty(response, 'statusCode', { get: () => status, set: () => undefined });
}

function begin(request: IncomingMessage, response: ServerResponse): void {
  const { underWay } = traffic();
  const startedAt = performance.now();
  const kind = kindOf(request);
  if (isStopping() && kind === 'action') fixStatus(response, 503);
  underWay.add(response);
  metrics().underWay.set(underWay.size);
  response.once('close', () => {
    underWay.delete(response);
    metrics().underWay.set(underWay.size);
    const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'other';
    // A client that left before the answer has no status: 499, as proxies write it.
    const status = response.writableFinished ? String(response.statusCode) : '499';
    metrics().requests.observe({ kind, method, status }, (performance.now() - startedAt) / 1000);
  });
}

/** From now on counts requests; to be called before the server takes the first one. */
export function watchTraffic(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    if (!(message instanceof Object && 'request' in message && 'response' in message && 'server' in message)) return;
    const { request, response, server } = message;
    if (server instanceof Server) traffic().servers.add(server);
    if (request instanceof IncomingMessage && response instanceof ServerResponse) begin(request, response);
  });
}
