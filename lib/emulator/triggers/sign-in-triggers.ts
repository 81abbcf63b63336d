import type { ClientAccess } from '../auth/client-access.ts';
import { hidesUsers } from '../auth/hides-users.ts';
import type { Context } from '../context.ts';
import { findUser, type User } from '../users/user-store.ts';
import { callTrigger } from './call-trigger.ts';
import { clientMetadata, userAttributes, userNotFoundFlag, validationData } from './told-of-user.ts';

/** Asks the pool's function whether a sign-in may begin; it refuses by throwing. It hears of nobody only where the client hides who exists. */
export function preAuthentication(context: Context, { pool, client }: ClientAccess, name: string) {
  const user = findUser(context, pool, name);
  if (!user && !hidesUsers(client)) return;
  callTrigger(context, pool, {
    trigger: 'PreAuthentication',
    source: 'PreAuthentication_Authentication',
    userName: user?.username ?? name,
    clientId: client.id,
    request: { userAttributes: userAttributes(user), ...validationData(context), ...userNotFoundFlag(client, user) },
    response: {},
  });
}

/** Tells the pool's function of a sign-in before its tokens are made: what it throws keeps them back, and the proof is used up. */
export function postAuthentication(context: Context, { pool, client }: ClientAccess, user: User) {
  const request = { userAttributes: userAttributes(user), newDeviceUsed: false, ...clientMetadata(context) };
  callTrigger(context, pool, {
    trigger: 'PostAuthentication',
    source: 'PostAuthentication_Authentication',
    userName: user.username,
    clientId: client.id,
    request,
    response: {},
    late: true,
  });
}
