import { createLoader, parseAsInteger, parseAsString } from 'nuqs/server';
import { type PoolOrder, poolOrders } from '@/lib/pools/arrange';
import type { PoolListQuery } from '@/lib/pools/list-pools';

const parsers = {
  q: parseAsString.withDefault(''),
  sort: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
  token: parseAsString,
  connection: parseAsString,
  columns: parseAsString,
  again: parseAsInteger,
};

/** What the address of the list of pools says. */
export const loadPoolListParams = createLoader(parsers);
export type PoolListParams = Awaited<ReturnType<typeof loadPoolListParams>>;

const PAGE_SIZE = 25;

/** The same for the query; a sort that does not exist sorts nothing. */
export function poolListQuery(params: PoolListParams): PoolListQuery {
  const by = params.sort.replace(/^-/, '');
  const isOrder = (value: string): value is PoolOrder => poolOrders.some((order) => order === value);
  return {
    search: params.q.slice(0, 200),
    sort: isOrder(by) ? { by, descending: params.sort.startsWith('-') } : undefined,
    place: params.connection ?? undefined,
    token: params.token ?? undefined,
    page: Math.max(1, params.page),
    size: PAGE_SIZE,
    again: params.again ?? undefined,
  };
}

/** The list's address with some of it changed; undefined leaves a part out. */
export function poolListHref(
  params: PoolListParams,
  changes: Partial<Record<keyof PoolListParams, string | undefined>>,
) {
  const query = new URLSearchParams();
  for (const name of Object.keys(parsers) as (keyof PoolListParams)[]) {
    const value = name in changes ? changes[name] : params[name];
    if (value !== undefined && value !== null && value !== '' && !(name === 'page' && value === 1))
      query.set(name, String(value));
  }
  return query.size > 0 ? `/pools?${query}` : '/pools';
}
