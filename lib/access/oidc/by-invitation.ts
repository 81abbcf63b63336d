import 'server-only';
import { recordEvent } from '@/lib/audit/write-audit';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { grantsSchema } from '../invitations';
import { consumeLink, findLink } from '../links';
import { insertAccount } from '../new-account';
import { findKnownAccount, insertIdentity } from './identities';
import type { Person } from './person';
import { SsoError } from './sso-error';

/**
 * Makes the account that an invitation is for, without a password, for whoever the provider vouches for. Having the
 * invitation is what counts: the provider may know them by another address. Their roles are those of the invitation.
 * @throws SsoError `invitationUsed`, `linkedElsewhere`, `taken`
 */
export async function joinByInvitation(person: Person, token: string, origin: string): Promise<void> {
  const db = await database();
  if (await findKnownAccount(db, person)) throw new SsoError('linkedElsewhere', 'This person has an account.');
  const link = await findLink(db, 'invitation', token);
  if (!link) throw new SsoError('invitationUsed', 'The invitation cannot be used any more.');
  const grants = grantsSchema.parse(JSON.parse(link.grants));
  const role = grants[0]?.role ?? '';
  const actor = { id: '', name: person.name, role };
  const target = { kind: 'member', id: link.email };
  await recordEvent('access.acceptInvitation', { actor, origin, target, facts: { role } });
  try {
    await db.transaction().execute(async (step) => {
      await consumeLink(step, link.id);
      const account = { email: link.email, name: person.name, passwordHash: '', grants, createdBy: link.created_by };
      await insertIdentity(step, person, await insertAccount(step, account), false);
    });
  } catch (error) {
    if (!(error instanceof PooldeckError)) throw error;
    throw new SsoError(error.code === 'accountExists' ? 'taken' : 'invitationUsed', error.message, error);
  }
}
