import type { Actor } from '@/lib/access/actor';
import { acceptInvitation, createInvitation } from '@/lib/access/invitations';
import { findSession, startSession } from '@/lib/access/sessions';
import { claimSetup, newSetupToken } from '@/lib/access/setup';

/** Where everyone in a test comes from. */
export const at = { origin: '203.0.113.7', browser: 'Firefox on Linux' };
/** Everyone's. */
export const password = 'correct horse battery staple';

export const everywhere = (role: 'viewer' | 'owner') => [{ role, connection: '*', pool: '*' }];

async function signedIn(token: string): Promise<Actor> {
  const actor = await findSession(token);
  if (!actor) throw new Error('no session');
  return actor;
}

/** The first owner, signed in, without the price of a hash: they have no password. */
export async function someOwner(): Promise<Actor> {
  await newSetupToken();
  const id = await claimSetup('environment', { email: 'olga@example.com', name: 'Olga', passwordHash: '' });
  return signedIn(await startSession(id, at));
}

/** Someone whom the owner has invited, signed in. */
export async function member(owner: Actor, email: string, role: 'viewer' | 'owner' = 'viewer'): Promise<Actor> {
  const token = await createInvitation(owner, { email, grants: everywhere(role) });
  return signedIn(await acceptInvitation({ token, name: 'Vera', password }, at));
}
