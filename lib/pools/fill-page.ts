import 'server-only';
/** One answer of a Cognito list operation. */
export interface ListAnswer<Item> {
  items: Item[];
  nextToken: string | undefined;
}

/** Asks for at most `limit` items after `token`. */
export type AskForItems<Item> = (limit: number, token: string | undefined) => Promise<ListAnswer<Item>>;

const MOST_CALLS = 6;

/**
 * One page of at most `size` items. Cognito may answer with fewer than asked, even none, while more exist (measured: 53
 * users, Limit 20 → 7 first, aws-sdk-js-v3#7071), so only a missing token ends a list: what is missing is asked for
 * again, never more than the page shows. A page that stays short after six calls is shown as it is, with its next token.
 */
export async function fillPage<Item>(
  size: number,
  from: string | undefined,
  ask: AskForItems<Item>,
): Promise<ListAnswer<Item>> {
  const items: Item[] = [];
  let token = from;
  for (let call = 0; call < MOST_CALLS && items.length < size; call += 1) {
    const answer = await ask(size - items.length, token);
    items.push(...answer.items);
    token = answer.nextToken;
    if (token === undefined) break;
  }
  return { items, nextToken: token };
}
