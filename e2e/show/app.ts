import { createServer, type Server } from 'node:http';

/** A stand-in for the app of the person: people come back to it with a code, and it shows the code. */
export interface App {
  /** Its callback URL, for example http://localhost:5000 */
  url: string;
  close: () => void;
}

/** Listens on a port of this machine; on any that is free when the port is 0 or taken. */
export async function startApp(port: number): Promise<App> {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageFor(query.get('code') ?? ''));
  });
  const taken = await listen(server, port).catch(() => listen(server, 0));
  return { url: `http://localhost:${taken}`, close: () => server.close() };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Codes are letters, digits and hyphens; anything else is not repeated. */
function pageFor(code: string): string {
  const shown = /^[\w-]+$/.test(code)
    ? `<p>The address has the code</p><p><code>${code}</code></p>`
    : '<p>No code.</p>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Your app</title>
<style>:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}main{max-width:40rem;margin:4rem auto;padding:1.5rem 2rem;border:1px solid #8886;border-radius:10px}
h1{font-size:1.4rem;margin:0 0 .5rem}p{margin:.25rem 0}code{font-size:1.05rem}</style>
<main><h1>Welcome back to your app</h1>${shown}</main></html>`;
}
