import type { NextRequest } from 'next/server';
import { isOwnHost, ownDoor } from '@/lib/request-guard';

/**
 * Answers only requests that name this console as their host. Without this a web site could give its own name the
 * address of this machine and read the console through the visitor's browser (DNS rebinding).
 */
export function proxy(request: NextRequest): Response | undefined {
  if (isOwnHost(request.headers, ownDoor())) return undefined;
  const text = 'This is not an address of this Pooldeck. Open the one it printed at start, or set PUBLIC_URL.\n';
  return new Response(text, { status: 421, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
