import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A route handler behind a real HTTP server, as Next would call it. */
export async function serveRoute(handler: (request: Request) => Promise<Response>) {
  const server = http.createServer(async (incoming, outgoing) => {
    const body = incoming.method === 'POST' ? await text(incoming) : null;
    const headers = new Headers(
      Object.entries(incoming.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      ),
    );
    const url = `http://${incoming.headers.host}${incoming.url}`;
    const response = await handler(new Request(url, { method: incoming.method ?? 'GET', headers, body }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
