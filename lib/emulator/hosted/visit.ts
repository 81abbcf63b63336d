import type { Context } from '../context.ts';
import type { Domain } from '../domains/domain-store.ts';
import type { Pool } from '../pool-store.ts';

/** One request to a pool's domain, and what answering it takes. */
export type Visit = {
  readonly context: Context;
  readonly pool: Pool;
  readonly domain: Domain;
  /** The domain's path as the browser sees it, without a slash at the end: links, forms and cookies begin with it. */
  readonly base: string;
  /** The path below it, such as `/login`. */
  readonly path: string;
  readonly method: string;
  readonly query: URLSearchParams;
  /** The fields of a posted form; undefined when the body is none. */
  readonly form: URLSearchParams | undefined;
  readonly headers: Headers;
  /** Reached over https: cookies are marked so. */
  readonly secure: boolean;
};

/** The rest of an answer that has to ask another server: after the request's transaction, with transactions of its own. */
export type Later = () => Promise<Response>;

/** A cookie of the request, the first of that name. */
export function readCookie({ headers }: Visit, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** A cookie for this domain's pages only: no script reads it, no other site sends it with a form. Without `maxAge` (seconds) it ends with the browser. */
export function cookie({ base, secure }: Visit, name: string, value: string, maxAge?: number): string {
  const end = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  return `${name}=${value}; Path=${base}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${end}`;
}
