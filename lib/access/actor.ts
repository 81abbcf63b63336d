import 'server-only';
import { PooldeckError } from '@/lib/errors';
import { may, type Permission, permissions, type Role } from '@/lib/permissions';

/** Who acts. Queries take it first, so that none can forget to ask. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** What an act is aimed at; absent parts mean "none in particular". */
export interface Place {
  connection?: string | undefined;
  pool?: string | undefined;
}

const localOperator: Actor = { id: 'local', name: 'Local operator', role: 'owner' };

/**
 * The person behind the current request. Until sign-in exists this is whoever can reach the loopback address.
 */
export async function currentActor(): Promise<Actor> {
  return localOperator;
}

/** Whether the actor has a permission at a place. Roles are global for now; the place is where narrowing will look. */
export function actorMay(actor: Actor, permission: Permission, _place?: Place): boolean {
  return may(actor.role, permission);
}

/** @throws PooldeckError `forbidden` when the actor lacks the permission there. */
export function authorise(actor: Actor, permission: Permission, place?: Place): void {
  if (actorMay(actor, permission, place)) return;
  throw new PooldeckError('forbidden', `You are ${actor.role} here and may not ${permissions[permission].title}.`);
}
