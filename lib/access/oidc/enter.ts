import 'server-only';
import type { AuditActor } from '@/lib/audit/events';
import { nobody, recordEvent } from '@/lib/audit/write-audit';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { roles } from '@/lib/permissions';
import type { Grant } from '../actor';
import { insertAccount } from '../new-account';
import { endSession, endSessionsOf, findSession, type RequestOrigin, renewSession, startSession } from '../sessions';
import { hashToken } from '../token';
import { joinByInvitation } from './by-invitation';
import { findKnownAccount, insertIdentity, type KnownAccount, replaceGrants, touchIdentity } from './identities';
import { grantsOf, mayJoin, type Person } from './person';
import type { SsoProvider } from './provider-schema';
import { SsoError } from './sso-error';

/** The browser that came back from a provider. */
export interface Returning extends RequestOrigin {
  /** The token of the session that the browser has already, if any. */
  before: string | undefined;
  /** The session that asked to be linked, when that is what it is about. */
  link?: string | undefined;
  /** The token of an invitation to accept. */
  invitation?: string | undefined;
  /** Whether the person had to prove anew who they are. */
  again: boolean;
}

const highest = (grants: readonly Grant[]) => roles.findLast((role) => grants.some((grant) => grant.role === role));

function auditActor({ id, name, grants }: Pick<KnownAccount, 'id' | 'name' | 'grants'>): AuditActor {
  return { id, name, role: highest(grants) ?? '' };
}

const inWords = (grants: readonly Grant[]) =>
  grants.map(({ role, connection, pool }) => [role, connection, pool].join(' ')).sort();

/** What someone may do whose roles follow the provider. */
function ruledGrants(person: Person, provider: SsoProvider): Grant[] {
  const ruled = grantsOf(person, provider);
  const { joining } = provider;
  return ruled.length === 0 && joining?.role ? [{ role: joining.role, connection: '*', pool: '*' }] : ruled;
}

/** Whether someone unknown may have an account, and with which roles. @throws SsoError */
async function admission(person: Person, provider: SsoProvider): Promise<{ email: string; grants: Grant[] }> {
  const { email } = person;
  if (email === undefined || !mayJoin(person, provider)) {
    const almost = !person.emailVerified && mayJoin({ email, emailVerified: true }, provider);
    throw new SsoError(almost ? 'unverified' : 'notInvited', 'Nobody here is this person.');
  }
  const db = await database();
  const there = await db.selectFrom('accounts').select('id').where('email', '=', email).executeTakeFirst();
  if (there) throw new SsoError('taken', 'The address has an account that is not linked.');
  const grants = ruledGrants(person, provider);
  if (grants.length === 0) throw new SsoError('noRole', 'No group of this person has a role.');
  return { email, grants };
}

/** Makes the account of someone who may join by themselves. @throws SsoError */
async function join(person: Person, provider: SsoProvider, { origin }: Returning): Promise<KnownAccount> {
  const { email, grants } = await admission(person, provider);
  const role = highest(grants) ?? '';
  const actor = { id: '', name: person.name, role };
  await recordEvent('access.join', { actor, origin, facts: { provider: provider.title, role } });
  const db = await database();
  try {
    const id = await db.transaction().execute(async (step) => {
      const made = await insertAccount(step, { email, name: person.name, passwordHash: '', grants, createdBy: '' });
      await insertIdentity(step, person, made, true);
      return made;
    });
    return { id, name: person.name, disabled: false, governed: true, grants };
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'accountExists')
      throw new SsoError('taken', 'The address has got an account meanwhile.', error);
    throw error;
  }
}

/** Lets the account's roles follow the groups, where they do. Whoever has no role left is signed out everywhere. */
async function follow(account: KnownAccount, person: Person, provider: SsoProvider): Promise<KnownAccount> {
  if (!account.governed) return account;
  const grants = ruledGrants(person, provider);
  if (inWords(grants).join() === inWords(account.grants).join()) return account;
  const db = await database();
  await replaceGrants(db, account.id, grants);
  if (grants.length === 0) await endSessionsOf(db, account.id);
  return { ...account, grants };
}

async function begin(account: KnownAccount, { provedAt }: Person, at: Returning): Promise<string> {
  const { origin, browser, before, again } = at;
  if (before !== undefined) await endSession(before);
  const token = await startSession(account.id, { origin, browser });
  // Someone whom the provider remembered has not proved anything now: the gravest acts will ask.
  if (!again && provedAt !== undefined && provedAt < Date.now()) {
    const db = await database();
    await db.updateTable('sessions').set({ proved_at: provedAt }).where('token_hash', '=', hashToken(token)).execute();
  }
  return token;
}

async function signIn(person: Person, provider: SsoProvider, at: Returning): Promise<string> {
  const db = await database();
  if (at.invitation !== undefined) await joinByInvitation(person, at.invitation, at.origin);
  const known = await findKnownAccount(db, person);
  const { origin } = at;
  if (known?.disabled) throw new SsoError('disabled', 'The account is disabled.');
  const account = known ? await follow(known, person, provider) : await join(person, provider, at);
  if (account.grants.length === 0) throw new SsoError('noRole', 'No group of this person has a role.');
  const actor = auditActor(account);
  const same = at.before !== undefined && (await findSession(at.before))?.id === account.id;
  const [before, after] = [inWords(known?.grants ?? account.grants), inWords(account.grants)];
  const difference = before.join() === after.join() ? [] : [{ path: 'roles', before, after }];
  if (same) await recordEvent('access.confirm', { actor, origin, difference, facts: { way: 'sso' } });
  else
    await recordEvent('access.signIn', { actor, origin, difference, facts: { way: 'sso', provider: provider.title } });
  await touchIdentity(db, person);
  return begin(account, person, at);
}

/** Ties someone at a provider to the account whose session asked for it. With a new way in comes a new token. */
async function link(person: Person, provider: SsoProvider, at: Returning): Promise<string> {
  const actor = at.before === undefined ? undefined : await findSession(at.before);
  if (!actor || actor.sessionId !== at.link) throw new SsoError('notSignedIn', 'The session that asked is gone.');
  const db = await database();
  const known = await findKnownAccount(db, person);
  if (known && known.id !== actor.id) throw new SsoError('linkedElsewhere', 'Another account has this identity.');
  await recordEvent('access.link', { actor, origin: at.origin, facts: { provider: provider.title } });
  if (!known) await insertIdentity(db, person, actor.id, false);
  return renewSession(actor);
}

/**
 * Signs in whoever a provider vouches for, or links them to the account that asked for it, and answers the token of the
 * session. Accounts are found by issuer and subject alone, never by e-mail address.
 * @throws SsoError with what keeps them out, which is written down
 */
export async function enter(person: Person, provider: SsoProvider, at: Returning): Promise<string> {
  try {
    return await (at.link === undefined ? signIn(person, provider, at) : link(person, provider, at));
  } catch (error) {
    if (error instanceof SsoError) await recordFailure(provider, at.origin, error);
    throw error;
  }
}

/** A sign-in that was begun here and came to nothing. */
export async function recordFailure(provider: SsoProvider, origin: string, { problem }: SsoError): Promise<void> {
  const facts = { reason: problem === 'disabled' ? 'disabled' : 'sso', provider: provider.title } as const;
  await recordEvent('access.signInFailed', { actor: nobody, origin, outcome: 'denied', errorCode: problem, facts });
}
