import { hidesUsers } from '../auth/hides-users.ts';
import type { Context } from '../context.ts';
import type { Client } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';

/** A user's attributes as triggers see them: with the status among them [seen in events]. Of nobody, nothing. */
export const userAttributes = (user: User | undefined): Record<string, string> =>
  user ? { ...Object.fromEntries(user.attributes), 'cognito:user_status': user.status } : {};

/** `userNotFound` is there only where the client hides who exists: elsewhere the call was refused [doc DG23]. */
export const userNotFoundFlag = (client: Client, user: User | undefined) =>
  hidesUsers(client) ? { userNotFound: user === undefined } : {};

const beginsSignIn = (operation: string) => operation === 'InitiateAuth' || operation === 'AdminInitiateAuth';

/**
 * ClientMetadata as a trigger sees it. What InitiateAuth and AdminInitiateAuth are given reaches only three triggers, and those as
 * `validationData` [sdk].
 */
export const clientMetadata = ({ operation, metadata }: Context) =>
  metadata && !beginsSignIn(operation) ? { clientMetadata: metadata } : {};

/** `validationData` of the triggers before a sign-in. */
export const validationData = ({ operation, metadata }: Context) =>
  metadata && beginsSignIn(operation) ? { validationData: metadata } : {};
