/** What a pool has sent, in the inbox. */
export function inboxHref(poolId: string): string {
  return `/inbox?pool=${encodeURIComponent(poolId)}`;
}
