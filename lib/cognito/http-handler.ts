import 'server-only';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** Milliseconds until a connection counts as not established: nothing was sent by then. */
const connectTimeout = 3_000;

/**
 * Kept-alive sockets are dropped after four idle seconds, before any server we know drops them: a write on a socket
 * that the other side has just closed fails with "connection reset", and nobody knows whether it was carried out.
 */
const sockets = { keepAlive: true, maxSockets: 50, timeout: 4_000 };

/** Plain HTTP(S) with a limit on connecting; the limit on the whole call is the gateway's. */
export function requestHandler(): NodeHttpHandler {
  return new NodeHttpHandler({
    connectionTimeout: connectTimeout,
    httpAgent: new HttpAgent(sockets),
    httpsAgent: new HttpsAgent(sockets),
  });
}
