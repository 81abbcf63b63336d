import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import { unexpected } from '@/lib/action-pipeline';
import { poolArn } from '@/lib/blueprint/endpoints';
import { type ErrorView, errorView } from '@/lib/result';
import { describedPool, knownPoolArn } from './described-pool';
import type { PoolKey } from './pool-target';

/** What only DescribeUserPool tells of a pool in a list. */
export interface PoolFacts {
  arn: string | undefined;
  /** Cognito's estimate, never exact. */
  estimatedUsers: number | undefined;
  tier: string | undefined;
}

/** Never rejects: a list shows what it has. */
export type PoolFactsAnswer = { ok: true; facts: PoolFacts } | { ok: false; error: ErrorView };

/** Describes one pool of a visible row. */
export async function poolFacts(actor: Actor, key: PoolKey): Promise<PoolFactsAnswer> {
  try {
    authorise(actor, 'pool.read', { connection: key.connection, pool: key.poolId });
    const pool = await describedPool(key);
    const facts = {
      arn: pool.Arn ?? knownPoolArn(key),
      estimatedUsers: pool.EstimatedNumberOfUsers,
      tier: pool.UserPoolTier,
    };
    return { ok: true, facts };
  } catch (error) {
    return { ok: false, error: errorView(unexpected(error, 'pools.facts')) };
  }
}

/** What the visible rows show beyond the list, by `connection/id`: described only where a shown column asks for it. */
export function factsOfRows(
  actor: Actor,
  rows: readonly { connection: string; id: string }[],
  wanted: { everything: boolean; arn: boolean },
): Map<string, Promise<PoolFactsAnswer>> {
  const answers = new Map<string, Promise<PoolFactsAnswer>>();
  const accountOf = new Map<string, Promise<PoolFactsAnswer>>();
  for (const { connection, id } of rows) {
    const key = { connection, poolId: id };
    const arn = knownPoolArn(key);
    if (wanted.everything) answers.set(`${connection}/${id}`, poolFacts(actor, key));
    else if (wanted.arn && arn) answers.set(`${connection}/${id}`, Promise.resolve(listedFacts(arn)));
    else if (wanted.arn) {
      // One pool of the connection is described, for the account in its ARN; the others' ARNs follow from it.
      const first = accountOf.get(connection) ?? poolFacts(actor, key);
      accountOf.set(connection, first);
      answers.set(
        `${connection}/${id}`,
        first.then((answer) => derived(answer, id)),
      );
    }
  }
  return answers;
}

function listedFacts(arn: string | undefined): PoolFactsAnswer {
  return { ok: true, facts: { arn, estimatedUsers: undefined, tier: undefined } };
}

function derived(answer: PoolFactsAnswer, id: string): PoolFactsAnswer {
  if (!answer.ok) return answer;
  return listedFacts(poolArn(id, answer.facts.arn?.split(':')[4]));
}
