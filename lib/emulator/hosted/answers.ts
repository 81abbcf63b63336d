import type { Visit } from './visit.ts';

/** Never kept by a browser or a proxy: everything here belongs to one person and one moment. */
const unkept = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Browser applications may call these endpoints, as on AWS. */
export const publicHeaders = { 'access-control-allow-origin': '*' };

/** Sends the browser on. The target has been checked, or is one of our own pages. */
export function redirect(location: string, cookies: (string | undefined)[] = []): Response {
  // A registered address may have letters that no header can carry.
  const ascii = location.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
  const headers = new Headers({ ...unkept, location: ascii, 'referrer-policy': 'same-origin' });
  for (const each of cookies) if (each) headers.append('set-cookie', each);
  return new Response(null, { status: 302, headers });
}

/** An answer to a program. */
export const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { ...unkept, ...publicHeaders, ...headers } });

/** `{"error": …}` as the token endpoint words it [facts §8]. */
export const oauthError = (error: string, status = 400, description?: string) =>
  json(status, { error, ...(description && { error_description: description }) });

/** To the page that says what is wrong where no address can be trusted to hear it [measured GH aspnet-cognito#167]. */
export function toErrorPage({ base }: Pick<Visit, 'base'>, error: string, clientId?: string): Response {
  const query = new URLSearchParams({ error, ...(clientId && { client_id: clientId }) });
  return redirect(`${base}/error?${query}`);
}
