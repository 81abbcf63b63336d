import 'server-only';
/** A pool as ListUserPools tells it, with where it was found. */
export interface PoolSummary {
  connection: string;
  region: string;
  id: string;
  name: string;
  created: Date | undefined;
  changed: Date | undefined;
}

export const poolOrders = ['name', 'id', 'created', 'changed'] as const;
export type PoolOrder = (typeof poolOrders)[number];

/** The pools whose name or id holds the text, whatever its case. Every word of the text must be found. */
export function searchPools(pools: readonly PoolSummary[], text: string): PoolSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return pools.filter((pool) => {
    const haystack = `${pool.name}\n${pool.id}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** Names as people sort them: "Pool 2" before "Pool 10", whatever their case. */
export const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Sorted by one column; pools that are equal in it (or lack it) keep one order, so that paging never shows one twice. */
export function sortPools(pools: readonly PoolSummary[], order: PoolOrder, descending: boolean): PoolSummary[] {
  const sign = descending ? -1 : 1;
  return pools.toSorted((a, b) => sign * compare(a, b, order) || compareIdentity(a, b));
}

function compare(a: PoolSummary, b: PoolSummary, order: PoolOrder): number {
  switch (order) {
    case 'name':
    case 'id':
      return byText.compare(a[order], b[order]);
    case 'created':
    case 'changed':
      return (a[order]?.getTime() ?? 0) - (b[order]?.getTime() ?? 0);
    default:
      return order satisfies never;
  }
}

function compareIdentity(a: PoolSummary, b: PoolSummary): number {
  return (
    byText.compare(a.name, b.name) ||
    (a.id < b.id ? -1 : Number(a.id > b.id)) ||
    byText.compare(a.connection, b.connection)
  );
}
