import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { answerHeaders } from '@/lib/answer-headers';
import { env } from '@/lib/config/env';
import { isHttps, isOwnHost, ownDoor } from '@/lib/request-guard';

function misdirected(): NextResponse {
  const text = 'This is not an address of this Pooldeck. Open the one it printed at start, or set PUBLIC_URL.\n';
  return new NextResponse(text, { status: 421, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/**
 * The first door of every request. It answers only those that name this console as their host: without this a web site
 * could give its own name the address of this machine and read the console through the visitor's browser (DNS
 * rebinding). And it gives every answer its headers; Next puts the nonce it finds in the request's policy on its scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const at = ownDoor();
  const answered = answerHeaders({
    path: request.nextUrl.pathname,
    nonce: randomBytes(16).toString('base64'),
    https: isHttps(request.headers, at),
    development: env().NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.delete('content-security-policy');
  headers.delete('content-security-policy-report-only');
  const policy = answered['Content-Security-Policy'];
  if (policy) headers.set('content-security-policy', policy);
  const response = isOwnHost(request.headers, at) ? NextResponse.next({ request: { headers } }) : misdirected();
  for (const [name, value] of Object.entries(answered)) response.headers.set(name, value);
  return response;
}
