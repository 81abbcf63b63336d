import type { World } from './world.ts';

/** One line of the table: a request, and what Cognito answers. */
export type Case = {
  /** Method and path. */
  endpoint: string;
  given: string;
  /** As `answerText` writes it. */
  answer: string;
  /** Where it is known from; `RFC` where only the standard says it, and Cognito's own answer is not known. */
  source: string;
  ask(world: World): Promise<Response>;
};

/** Cases of one endpoint, each as [given, answer, source, ask]. */
export const casesOf = (endpoint: string, rows: [string, string, string, Case['ask']][]): Case[] =>
  rows.map(([given, answer, source, ask]) => ({ endpoint, given, answer, source, ask }));

/** An answer in one line: what differs from call to call is left out, everything else is there. */
export async function answerText(response: Response, { home, ids }: World): Promise<string> {
  const location = response.headers.get('location');
  if (location !== null) return `${response.status} ${place(location.replace(home, ''), ids)}`;
  const text = await response.text();
  if (text === '') return [response.status, response.headers.get('www-authenticate')].filter(Boolean).join(' ');
  if (text.startsWith('<')) return `${response.status} page “${/<h1>(.*?)<\/h1>/s.exec(text)?.[1]}”`;
  return `${response.status} ${JSON.stringify(shortened(JSON.parse(text)))}`;
}

function place(location: string, ids: World['ids']): string {
  const path = location.replace(/^\/domains\/[^/]+\/[^/]+/, '');
  const short = path
    .replace(/code=[0-9a-f-]{36}/, 'code=…')
    .replace(/(id_token|access_token)=[^&]+/g, '$1=…')
    .replace(/^\/login\?.*$/, '/login?…');
  return Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(id, `{${name}}`), short);
}

/** Tokens are long and new each time; whether they are there is what counts. */
const shortened = (body: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, /_token$|^sub$/.test(name) ? '…' : value]));
