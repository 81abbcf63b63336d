import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import { type Invitation, listInvitations } from '@/lib/access/invitations';
import { listMembers, type Member } from '@/lib/access/members';
import { listConnections } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';

/** Everyone who may come in, and those who were asked to. */
export async function getTeam(actor: Actor): Promise<{ members: Member[]; invitations: Invitation[] }> {
  const [members, invitations] = await Promise.all([listMembers(actor), listInvitations(actor)]);
  return { members, invitations };
}

/** @throws PooldeckError `gone` */
export async function getMember(actor: Actor, id: string): Promise<Member> {
  const found = (await listMembers(actor)).find((member) => member.id === id);
  if (!found) throw new PooldeckError('gone', 'This account does not exist any more.');
  return found;
}

/** Where a role can count: ids and titles of the connections. */
export function listGrantPlaces(actor: Actor): { id: string; title: string }[] {
  authorise(actor, 'member.read');
  return listConnections().map(({ id, title }) => ({ id, title }));
}
