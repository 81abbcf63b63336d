import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { PooldeckError } from '@/lib/errors';
import { may, type Permission, permissions, type Role } from '@/lib/permissions';
import { pathHeader, signInHref } from './next-path';
import { readSessionCookie } from './session-cookie';
import { findSession } from './sessions';
import { isSetUp } from './setup';

/** What someone may do, and where: a connection and a pool, each by id or '*' for all of them. */
export interface Grant {
  role: Role;
  connection: string;
  pool: string;
}

/** Who acts. Queries take it first, so that none can forget to ask. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  /** The highest of the roles they have anywhere: for words. What they may do is in the grants. */
  role: Role;
  grants: readonly Grant[];
  sessionId: string;
  /** When they last proved who they are, in epoch milliseconds. */
  provedAt: number;
}

/** What an act is aimed at; absent parts mean "none in particular". */
export interface Place {
  connection?: string | undefined;
  pool?: string | undefined;
}

/** Once for each render of a page, however many of its parts ask. Actions and routes ask each time. */
const signedIn = cache(async (): Promise<Actor | undefined> => {
  const token = await readSessionCookie();
  return token === undefined ? undefined : findSession(token);
});

/** The person behind the current request, if anybody is signed in. */
export function findActor(): Promise<Actor | undefined> {
  return signedIn();
}

/**
 * The person behind the page being rendered. Without one it leaves for the sign-in page, which comes back here; before
 * the first owner exists, for the page that says how to make them. Not for actions and routes: see `requireActor`.
 */
export async function currentActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  if (!(await isSetUp())) redirect('/setup');
  redirect(signInHref((await headers()).get(pathHeader)));
}

/** The person behind an action or a route. @throws PooldeckError `signedOut` */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  throw new PooldeckError('signedOut');
}

/** Without a connection: anywhere. A connection needs a grant on all of it, a pool one on it or on its connection. */
function covers(grant: Grant, { connection, pool }: Place): boolean {
  if (connection === undefined) return true;
  if (grant.connection !== '*' && grant.connection !== connection) return false;
  return grant.pool === '*' || (pool !== undefined && grant.pool === pool);
}

/** Whether the actor has a permission at a place. */
export function actorMay(actor: Actor, permission: Permission, place: Place = {}): boolean {
  return actor.grants.some((grant) => may(grant.role, permission) && covers(grant, place));
}

/** @throws PooldeckError `forbidden` when the actor lacks the permission there. */
export function authorise(actor: Actor, permission: Permission, place?: Place): void {
  if (actorMay(actor, permission, place)) return;
  const here = actor.grants.length === 1 ? `You are ${actor.role} here and` : 'Your roles are not enough here: you';
  const what = permissions[permission].title;
  const { connection, pool } = place ?? {};
  throw new PooldeckError('forbidden', `${here} may not ${what}.`, { denied: { what, connection, pool } });
}
