import 'server-only';
import { z } from 'zod';
import { recordEvent } from '@/lib/audit/write-audit';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { roles } from '@/lib/permissions';
import { type Actor, authorise, type Grant } from './actor';
import { consumeLink, findLink, newLink } from './links';
import { insertAccount } from './new-account';
import { checkPassword, hashPassword } from './password';
import { type RequestOrigin, startSession } from './sessions';

/** Where an account may do what: at least one grant, each place once. */
export const grantsSchema = z
  .array(
    z.strictObject({
      role: z.enum(roles),
      connection: z.string().min(1).max(100),
      pool: z.string().min(1).max(200),
    }),
  )
  .min(1, 'Give at least one role.')
  .max(200)
  .refine((grants) => new Set(grants.map((grant) => `${grant.connection} ${grant.pool}`)).size === grants.length, {
    error: 'Give one role for each place.',
  });

/** An invitation that waits. Times in epoch milliseconds. */
export interface Invitation {
  id: string;
  email: string;
  grants: Grant[];
  createdAt: number;
  expiresAt: number;
}

/**
 * Invites someone and answers the token for `/invitation?token=…`, the only time it can be had. It works once, for 72
 * hours; an earlier invitation of the same address ends.
 * @throws PooldeckError `accountExists`
 */
export async function createInvitation(actor: Actor, who: { email: string; grants: Grant[] }): Promise<string> {
  authorise(actor, 'member.change');
  const db = await database();
  const there = await db.selectFrom('accounts').select('id').where('email', '=', who.email).executeTakeFirst();
  if (there) throw new PooldeckError('accountExists', `${who.email} has an account already.`);
  const grants = JSON.stringify(grantsSchema.parse(who.grants));
  const link = { kind: 'invitation', email: who.email, grants, account_id: '', created_by: actor.id } as const;
  return db.transaction().execute((step) => newLink(step, link));
}

/** The invitations that can still be accepted, the newest first. */
export async function listInvitations(actor: Actor): Promise<Invitation[]> {
  authorise(actor, 'member.read');
  const db = await database();
  const rows = await db
    .selectFrom('access_links')
    .selectAll()
    .where('kind', '=', 'invitation')
    .where('used_at', '=', 0)
    .where('expires_at', '>', Date.now())
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ id, email, grants, created_at, expires_at }) => ({
    ...{ id, email, grants: grantsSchema.parse(JSON.parse(grants)), createdAt: created_at, expiresAt: expires_at },
  }));
}

/** Takes an invitation back. @throws PooldeckError `gone` when it was accepted or taken back already */
export async function withdrawInvitation(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'member.change');
  const db = await database();
  const { numDeletedRows } = await db
    .deleteFrom('access_links')
    .where('id', '=', id)
    .where('kind', '=', 'invitation')
    .where('used_at', '=', 0)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new PooldeckError('gone', 'The invitation was accepted or withdrawn already.');
}

/** Whom a token invites, while it can be used. */
export async function findInvited(token: string): Promise<{ email: string } | undefined> {
  const link = await findLink(await database(), 'invitation', token);
  return link && { email: link.email };
}

interface Acceptance {
  token: string;
  name: string;
  password: string;
}

/**
 * Makes the account that an invitation is for, signs its person in, and answers the token of their session.
 * @throws PooldeckError `linkInvalid`, `accountExists`, `invalidInput` for a weak password, `busy`
 */
export async function acceptInvitation({ token, name, password }: Acceptance, at: RequestOrigin): Promise<string> {
  const db = await database();
  const link = await findLink(db, 'invitation', token);
  if (!link) throw new PooldeckError('linkInvalid');
  const { email } = link;
  checkPassword(password, { email, secondFactor: false });
  const passwordHash = await hashPassword(password);
  const grants = grantsSchema.parse(JSON.parse(link.grants));
  const role = grants[0]?.role ?? '';
  await recordEvent('access.acceptInvitation', {
    actor: { id: '', name, role },
    origin: at.origin,
    target: { kind: 'member', id: email },
    facts: { role },
  });
  const id = await db.transaction().execute(async (step) => {
    await consumeLink(step, link.id);
    return insertAccount(step, { email, name, passwordHash, grants, createdBy: link.created_by });
  });
  return startSession(id, at);
}
