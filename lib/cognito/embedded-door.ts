import 'server-only';
import { listConnections } from '@/lib/config/connections';
import { env } from '@/lib/config/env';
import { handleHttp } from '@/lib/emulator/http';
import { ownDoor } from '@/lib/request-guard';
import { embeddedEmulator } from './embedded';

/** The same request as the browser or SDK sent it, where TLS ends in front of this server. */
function asSent(request: Request): Request {
  const { PUBLIC_URL } = env();
  const url = new URL(request.url);
  if (!PUBLIC_URL || new URL(PUBLIC_URL).host !== request.headers.get('host')) return request;
  if (url.protocol === new URL(PUBLIC_URL).protocol) return request;
  url.protocol = new URL(PUBLIC_URL).protocol;
  return new Request(url, request);
}

/** Its pages bring a policy of their own; nothing else of it is for showing. */
function withPolicy(response: Response): Response {
  if (!response.headers.has('content-security-policy'))
    response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  return response;
}

/**
 * The embedded Cognito over HTTP, under `/cognito`. Closed when no embedded connection is configured. It checks Host and
 * Origin itself, for the operations that need a signature.
 */
export async function answerEmbedded(request: Request): Promise<Response> {
  if (!listConnections().some(({ kind }) => kind === 'embedded'))
    return withPolicy(Response.json({ message: 'Not Found' }, { status: 404 }));
  const allowedHosts = [...ownDoor().hosts].map((host) => new URL(`http://${host}`).hostname);
  return withPolicy(await handleHttp(embeddedEmulator(), asSent(request), { basePath: '/cognito', allowedHosts }));
}
