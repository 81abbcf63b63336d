import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An endpoint that answers an operation of the list as AWS answers one that it does not know, and passes on all others. */
export async function poorEndpoint(
  target: string,
  lacking: readonly string[],
): Promise<{ url: string; close(): void }> {
  const server = http.createServer(async (request, response) => {
    const body = await buffer(request);
    const sent = String(request.headers['x-amz-target'] ?? '');
    if (lacking.includes(sent.split('.')[1] ?? '')) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ __type: 'UnknownOperationException' }));
      return;
    }
    // A connection of its own: a kept one may be closed in the very moment in which it is used again.
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': sent, connection: 'close' };
    const authorization = request.headers.authorization ?? '';
    const answer = await fetch(target, {
      method: 'POST',
      headers: { ...headers, authorization },
      body: new Uint8Array(body),
    });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
