import { hrefWith } from '@/components/ui/href-with';
import type { InboxQuery } from '@/lib/inbox/queries';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The filters in the address of the inbox: what to ask for, and the same as text for links. */
export async function inboxQuery(searchParams: SearchParams): Promise<{ asked: InboxQuery; text: string }> {
  const params = await searchParams;
  const one = (name: string) => [params[name]].flat()[0] || undefined;
  const before = Number(one('before'));
  const known = {
    pool: one('pool'),
    q: one('q'),
    before: Number.isSafeInteger(before) && before > 0 ? `${before}` : undefined,
  };
  return {
    asked: { poolId: known.pool, recipient: known.q, before: known.before ? before : undefined },
    text: hrefWith('', '', known).replace(/^\?/, ''),
  };
}
