import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { processWide } from '@/lib/config/process-wide';
import { peerHeader } from './client-address';

/**
 * Writes the socket's address on every request before Next sees it. Next itself passes on `X-Forwarded-For` as the client
 * sent it and adds the socket's address only where there was none, so nothing that reaches a page could be believed.
 * Node tells of a request here, synchronously, before its server does.
 */
export function watchPeers(): void {
  processWide('peers-watched', () => {
    subscribe('http.server.request.start', (message) => {
      const { request } = message as { request: IncomingMessage };
      request.headers[peerHeader] = request.socket.remoteAddress ?? '';
    });
    return {};
  });
}
