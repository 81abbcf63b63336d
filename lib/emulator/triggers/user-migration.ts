import type { ClientAccess } from '../auth/client-access.ts';
import { hidesUsers } from '../auth/hides-users.ts';
import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter, userNotFound } from '../errors.ts';
import { syncAliases } from '../users/aliases.ts';
import { checkRequired, newAttributes } from '../users/attribute-schema.ts';
import { chooseName } from '../users/new-username.ts';
import { setPassword } from '../users/password.ts';
import { findUser, insertUser, type User } from '../users/user-store.ts';
import { callTrigger, runsTrigger } from './call-trigger.ts';
import { clientMetadata, validationData } from './told-of-user.ts';
import { flagIn, type TriggerResponse, textIn, textMapIn } from './trigger-response.ts';

/**
 * Fetches a user whom the pool does not know from wherever the pool's function finds them. With a password they sign in with it from now on,
 * whatever the policy says of it; without one they have to choose one.
 *
 * @returns the new user; undefined where there is no function, the pool knows the user, or the client hides that nobody was found
 * @throws UserNotFoundException `Exception migrating user in app client X` [seen], PasswordResetRequiredException
 */
export function migrateUser(context: Context, access: ClientAccess, name: string, password?: string): User | undefined {
  const { pool, client } = access;
  if (!runsTrigger(context, pool, 'UserMigration') || findUser(context, pool, name)) return undefined;
  try {
    const response = askFunction(context, access, name, password);
    const user = response && makeUser(context, access, name, response, password);
    if (user?.status !== 'RESET_REQUIRED' || password === undefined) return user;
    // The user stays, although nobody is signed in.
    throw new CognitoFault('PasswordResetRequiredException', 'Password reset required for the user', { keep: true });
  } catch (error) {
    if (!(error instanceof CognitoFault) || !isRefusal(error)) throw error;
    if (hidesUsers(client)) return undefined;
    throw userNotFound(`Exception migrating user in app client ${client.id}`);
  }
}

/** A function that knows nobody, or somebody whom the pool cannot hold. An alias that is taken is said as such [doc DG23]. */
const isRefusal = ({ code }: CognitoFault) =>
  ['UserLambdaValidationException', 'InvalidParameterException', 'InvalidLambdaResponseException'].includes(code);

function askFunction(context: Context, { pool, client }: ClientAccess, name: string, password?: string) {
  return callTrigger(context, pool, {
    trigger: 'UserMigration',
    source: `UserMigration_${password === undefined ? 'ForgotPassword' : 'Authentication'}`,
    userName: name,
    clientId: client.id,
    request: { ...(password !== undefined && { password }), ...validationData(context), ...clientMetadata(context) },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
    },
  });
}

function makeUser(
  context: Context,
  { pool }: ClientAccess,
  name: string,
  response: TriggerResponse,
  password: string | undefined,
): User {
  const given = Object.entries(textMapIn(response, 'userAttributes')).map(([Name, Value]) => ({ Name, Value }));
  if (given.length === 0) throw invalidParameter('The function gave no userAttributes.');
  const { username, sub, attributes: named } = chooseName(context, pool, name);
  const attributes = new Map([['sub', sub], ...newAttributes(pool, [...given, ...named])]);
  checkRequired(pool, attributes);
  const final = textIn(response, 'finalUserStatus');
  const status = password === undefined || final === 'RESET_REQUIRED' ? 'RESET_REQUIRED' : 'CONFIRMED';
  const now = context.now();
  const common = { poolId: pool.id, username, sub, attributes, created: now, modified: now, enabled: true };
  const draft: Omit<User, 'seq'> = { ...common, status, password: undefined, extra: {} };
  if (password !== undefined) setPassword(context, pool, draft, password, false);
  const user = insertUser(context, pool, draft);
  syncAliases(context, pool, user, flagIn(response, 'forceAliasCreation'));
  return user;
}
