import 'server-only';
import type { Kysely } from 'kysely';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import { PooldeckError } from '@/lib/errors';
import { type Actor, authorise, type Grant } from './actor';
import { grantsSchema } from './invitations';
import { newLink } from './links';
import { dropLostSecondFactor } from './second-factor';
import { endSessionsOf, isRole } from './sessions';

/** Someone with an account, as owners see them. */
export interface Member {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
  hasSecondFactor: boolean;
  createdAt: number;
  grants: Grant[];
  /** Browsers that are signed in. */
  sessions: number;
  /** When one of them was last used; undefined without any. */
  lastSeenAt: number | undefined;
}

/** Everyone with an account, by name. */
export async function listMembers(actor: Actor): Promise<Member[]> {
  authorise(actor, 'member.read');
  const db = await database();
  const [accounts, grants, sessions] = await Promise.all([
    db.selectFrom('accounts').selectAll().orderBy('name').orderBy('id').execute(),
    db.selectFrom('grants').selectAll().execute(),
    db.selectFrom('sessions').select(['account_id', 'last_seen_at']).where('ends_at', '>', Date.now()).execute(),
  ]);
  return accounts.map(({ id, name, email, disabled, second_factor, created_at }) => {
    const seen = sessions.filter(({ account_id }) => account_id === id).map(({ last_seen_at }) => last_seen_at);
    return {
      ...{ id, name, email, disabled: disabled === 1, hasSecondFactor: second_factor !== '', createdAt: created_at },
      grants: grants.flatMap(({ account_id, role, connection, pool }) =>
        account_id === id && isRole(role) ? [{ role, connection, pool }] : [],
      ),
      sessions: seen.length,
      lastSeenAt: seen.length > 0 ? Math.max(...seen) : undefined,
    };
  });
}

/** One change of a member, alone with the database: two owners must not take each other's last rights at once. */
async function change(id: string, work: (step: Kysely<Database>) => Promise<void>): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (step) => {
    await step.updateTable('setup').set({ token_hash: '' }).where('id', '=', 'first-owner').execute();
    const there = await step.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst();
    if (!there) throw new PooldeckError('gone', 'This account does not exist any more.');
    await work(step);
    const { owners } = await step
      .selectFrom('grants')
      .innerJoin('accounts', 'accounts.id', 'grants.account_id')
      .select((select) => select.fn.countAll().as('owners'))
      .where('disabled', '=', 0)
      .where('role', '=', 'owner')
      .where('connection', '=', '*')
      .where('pool', '=', '*')
      .executeTakeFirstOrThrow();
    if (Number(owners) === 0)
      throw new PooldeckError('lastOwner', 'This console would be left without an owner who may do everything.');
  });
}

/** Gives a member other grants in place of all they have; it counts from their next request on. */
export async function setMemberGrants(actor: Actor, id: string, grants: readonly Grant[]): Promise<void> {
  authorise(actor, 'member.change');
  const rows = grantsSchema.parse(grants).map((grant) => ({ account_id: id, ...grant }));
  await change(id, async (step) => {
    await step.deleteFrom('grants').where('account_id', '=', id).execute();
    await step.insertInto('grants').values(rows).execute();
  });
}

/** Keeps a member out, or lets them in again. Disabling ends their sessions. */
export async function setMemberDisabled(actor: Actor, id: string, disabled: boolean): Promise<void> {
  authorise(actor, 'member.change');
  await change(id, async (step) => {
    await step
      .updateTable('accounts')
      .set({ disabled: disabled ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    if (disabled) await endSessionsOf(step, id);
  });
}

/** Removes a member with all that is theirs; what they did stays in the activity log. */
export async function removeMember(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'member.change');
  await change(id, async (step) => {
    await step.deleteFrom('accounts').where('id', '=', id).execute();
  });
}

/** Ends all sessions of a member. */
export async function endMemberSessions(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'member.change');
  await change(id, (step) => endSessionsOf(step, id));
}

/**
 * Lets a member who lost their phone sign in with the password alone, and ends their sessions. A password that is too
 * short to stand alone goes with it: they need a link for a new one.
 */
export async function removeMemberSecondFactor(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'member.change');
  await change(id, async (step) => {
    await dropLostSecondFactor(step, id);
    await endSessionsOf(step, id);
  });
}

/**
 * Answers the token for `/new-password?token=…` (single use, 24 hours) and ends the member's sessions. Their password
 * works until they choose a new one.
 */
export async function newPasswordLink(actor: Actor, id: string): Promise<string> {
  authorise(actor, 'member.change');
  let token = '';
  await change(id, async (step) => {
    const { email } = await step.selectFrom('accounts').select('email').where('id', '=', id).executeTakeFirstOrThrow();
    const link = { kind: 'reset', email, grants: '[]', account_id: id, created_by: actor.id } as const;
    token = await newLink(step, link);
    await endSessionsOf(step, id);
  });
  return token;
}
