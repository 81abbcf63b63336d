import http from 'node:http';
import type { BuiltAction } from './built';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

interface Sent {
  method: string;
  headers?: Record<string, string | undefined>;
  body?: string | Buffer | undefined;
  /** Sent without Content-Length. */
  chunked?: boolean;
}

/**
 * A request as no browser would send it, with whatever Host and Origin one likes; follows no redirect. On a connection of its own: a kept one
 * may be closed in the very moment in which it is used again.
 */
export function send(url: string, { method, headers = {}, body, chunked = false }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const path = url.slice(new URL(url).origin.length);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers: { ...length, ...given }, agent: false });
    request.on('response', async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    // A server may hang up on a body that it will not have; the answer, if any, has come by then.
    request.on('error', reject);
    if (chunked && body) for (let at = 0; at < body.length; at += 16_384) request.write(body.slice(at, at + 16_384));
    request.end(chunked ? undefined : body);
  });
}

/** Posts to a server action as React does; `body` are the bytes of its argument list. */
export function postAction(
  base: string,
  { id, route }: Pick<BuiltAction, 'id' | 'route'>,
  body: string,
  options: { headers?: Record<string, string | undefined>; chunked?: boolean } = {},
): Promise<Answer> {
  const { host, origin } = new URL(base);
  const path = route.replaceAll(/\[+(\.\.\.)?\w+\]+/g, 'x');
  return send(`${base}${path}`, {
    method: 'POST',
    body,
    chunked: options.chunked ?? false,
    headers: {
      host,
      origin,
      'sec-fetch-site': 'same-origin',
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
      ...options.headers,
    },
  });
}

/** The `Result` in the answer of an action, or undefined when no action answered. */
export function resultOf({ text }: Answer): { ok: boolean; data?: unknown; error?: { code: string } } | undefined {
  const rows = new Map(
    text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  const reference = /"a":"\$@?([0-9a-f]+)"/.exec(rows.get('0') ?? '')?.[1];
  const row = reference === undefined ? undefined : rows.get(reference);
  return row?.startsWith('{') ? JSON.parse(row) : undefined;
}
