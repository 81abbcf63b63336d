import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerHeaders } from '@/lib/answer-headers';

function onRequest(message: unknown): void {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
  const path = request.url?.split('?', 1)[0] ?? '/';
  for (const [name, value] of Object.entries(answerHeaders({ path, https: false }))) response.setHeader(name, value);
}

/**
 * Gives the headers to every answer before anything else looks at the request. Next answers a few requests before it asks
 * `proxy.ts`, such as one whose path cannot be decoded; what comes later replaces these.
 */
export function setFirstHeaders(): void {
  subscribe('http.server.request.start', onRequest);
}
