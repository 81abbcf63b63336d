import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { CognitoFault } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import { findUserBySeq, foldName, putUser, type User } from './user-store.ts';

type Alias = { kind: string; key: string };

/**
 * The sign-in names a user has beside the username. In pools with AliasAttributes an address counts once it is verified [DG23]; in
 * pools with UsernameAttributes it is the name itself and counts at once.
 */
function aliasesOf(pool: Pool, attributes: Map<string, string>): Alias[] {
  const names = new Set<string>([...(pool.doc.UsernameAttributes ?? []), ...(pool.doc.AliasAttributes ?? [])]);
  return [...names].flatMap((kind) => {
    const value = attributes.get(kind);
    return value && counts(pool, attributes, kind) ? [{ kind, key: foldName(pool, value) }] : [];
  });
}

function counts(pool: Pool, attributes: Map<string, string>, kind: string): boolean {
  if (pool.doc.UsernameAttributes?.some((name) => name === kind)) return true;
  return kind === 'preferred_username' || attributes.get(`${kind}_verified`) === 'true';
}

/** `seq` of the user who has this sign-in name, or undefined. */
function findAliasOwner({ db }: Context, pool: Pool, alias: Alias): number | undefined {
  const text = 'SELECT user_seq FROM aliases WHERE pool_id = ? AND kind = ? AND value_key = ?';
  return sql<{ user_seq: number }>(db, text).get(pool.id, alias.kind, alias.key)?.user_seq;
}

/**
 * Brings a user's sign-in names into line with the attributes. A name that somebody else has is refused with AliasExistsException, or,
 * with `force`, taken: the other user's address stops being verified (ForceAliasCreation) [sdk]. `force` may name the kinds it is for.
 */
export function syncAliases(context: Context, pool: Pool, user: User, force: boolean | readonly string[] = false) {
  if (!pool.doc.UsernameAttributes?.length && !pool.doc.AliasAttributes?.length) return;
  const wanted = aliasesOf(pool, user.attributes);
  for (const alias of wanted) {
    const owner = findAliasOwner(context, pool, alias);
    if (owner === undefined || owner === user.seq) continue;
    const mayTake = typeof force === 'boolean' ? force : force.includes(alias.kind);
    if (!mayTake) throw aliasExists(alias.kind);
    takeFrom(context, owner, alias.kind);
  }
  sql(context.db, 'DELETE FROM aliases WHERE user_seq = ?').run(user.seq);
  const insert = sql(context.db, 'INSERT INTO aliases (pool_id, kind, value_key, user_seq) VALUES (?, ?, ?, ?)');
  for (const { kind, key } of wanted) insert.run(pool.id, kind, key, user.seq);
}

function takeFrom(context: Context, owner: number, kind: string) {
  sql(context.db, 'DELETE FROM aliases WHERE user_seq = ? AND kind = ?').run(owner, kind);
  const user = findUserBySeq(context.db, owner);
  if (!user) return;
  user.attributes.set(`${kind}_verified`, 'false');
  putUser(context, user);
}

/** Text [logs; exact wording unsure]. */
const aliasExists = (kind: string) =>
  new CognitoFault('AliasExistsException', `An account with the ${kind} already exists.`);
