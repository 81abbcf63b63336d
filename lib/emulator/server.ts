import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Emulator } from './emulator.ts';
import { ConnectionLost } from './faults.ts';
import { type HttpSettings, handleHttp } from './http.ts';

const largestBody = 1024 * 1024;

export type ServerSettings = HttpSettings & { port: number; host: string };

/** Serves an emulator over HTTP until `close`. Rejects when the address cannot be taken, with Node's own error. */
export function startServer(emulator: Emulator, { port, host, ...settings }: ServerSettings): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    serve(emulator, incoming, outgoing, settings).catch((error: unknown) => {
      if (!(error instanceof ConnectionLost)) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      outgoing.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function serve(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse, settings: HttpSettings) {
  const body = await readBody(incoming);
  if (body === undefined) {
    outgoing.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const request = toRequest(incoming, body);
  if (!request) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await handleHttp(emulator, request, settings);
  const bytes = Buffer.from(await response.arrayBuffer());
  const cookies = response.headers.getSetCookie();
  const headers = {
    ...Object.fromEntries(response.headers),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    'content-length': bytes.length,
  };
  outgoing.writeHead(response.status, headers).end(incoming.method === 'HEAD' ? undefined : bytes);
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The request in fetch's terms; undefined when address or headers make none. */
function toRequest({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Request | undefined {
  const address = URL.parse(url, `http://${headers.host ?? 'localhost'}`);
  if (!address) return undefined;
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(address, { method, headers: sent, body: hasBody ? new Uint8Array(body) : undefined });
}
