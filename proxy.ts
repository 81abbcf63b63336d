import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { clientAddress } from '@/lib/access/client-address';
import { pathHeader } from '@/lib/access/next-path';
import { answerHeaders, isEmbedded } from '@/lib/answer-headers';
import { keepRefusal } from '@/lib/audit/keep-refusal';
import { env } from '@/lib/config/env';
import { isHttps, isOwnHost, ownDoor, refusalOf } from '@/lib/request-guard';

/** Bytes. Next counts those of an action's body itself, for the requests that do not say how long they are. */
const longestBody = 262_144;

/** Asked by machines under whatever address they know; they tell nothing, or ask for a token. */
const probes = new Set(['/healthz', '/readyz', '/metrics']);

function plain(status: number, text: string): NextResponse {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new NextResponse(`${text}\n`, { status, headers });
}

/** The answer to a request that gets no further, or undefined. The embedded Cognito has a door of its own. */
async function turnedAway(request: NextRequest): Promise<NextResponse | undefined> {
  const at = ownDoor();
  const { method, headers, nextUrl } = request;
  if (method === 'GET' && probes.has(nextUrl.pathname)) return undefined;
  const own = isOwnHost(headers, at);
  if (own && isEmbedded(nextUrl.pathname)) return undefined;
  const refusal = refusalOf(request, at);
  if (refusal && method !== 'GET' && method !== 'HEAD') {
    const what = 'act through a page of another site';
    await keepRefusal({ what, origin: clientAddress(headers), errorCode: 'crossSite' });
  }
  if (!own)
    return plain(421, 'This is not an address of this Pooldeck. Open the one it printed at start, or set PUBLIC_URL.');
  if (refusal) return plain(403, refusal);
  if (Number(headers.get('content-length')) > longestBody)
    return plain(413, `The request is longer than ${longestBody / 1024} KB.`);
  return undefined;
}

/**
 * The first door of every request. It answers only those that name this console as their host: without this a web site
 * could give its own name the address of this machine and read the console through the visitor's browser (DNS
 * rebinding). It keeps out what pages of other sites send. And it gives every answer its headers; Next puts the nonce it
 * finds in the request's policy on its scripts.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const given = answerHeaders({
    path: request.nextUrl.pathname,
    nonce: randomBytes(16).toString('base64'),
    https: isHttps(request.headers, ownDoor()),
    development: env().NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.delete('content-security-policy');
  headers.delete('content-security-policy-report-only');
  // For the sign-in page to come back to; a page itself is not told its address.
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const policy = given['Content-Security-Policy'];
  if (policy) headers.set('content-security-policy', policy);
  const response = (await turnedAway(request)) ?? NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(given)) response.headers.set(name, value);
  return response;
}
