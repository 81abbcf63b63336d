import type { Context } from '../context.ts';
import { invalidParameter, notAuthorized } from '../errors.ts';
import { syncAliases } from '../users/aliases.ts';
import { checkUpdate, findSchemaAttribute, missingRequired } from '../users/attribute-schema.ts';
import { checkWritable } from '../users/client-attributes.ts';
import { checkPolicy, setPassword } from '../users/password.ts';
import { putUser, type User } from '../users/user-store.ts';
import type { Door } from './auth-flow.ts';
import { closeSession, openSession, startSession } from './auth-session.ts';
import type { AuthStep } from './auth-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { secondStep } from './second-step.ts';

const prefix = 'userAttributes.';

/** Asks who signed in with a temporary password for one of their own, and for required attributes they have no value of [sdk]. */
export function askNewPassword(context: Context, access: ClientAccess, user: User): AuthStep {
  const { sub: _, ...attributes } = Object.fromEntries(user.attributes);
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: startSession(context, access, 'NEW_PASSWORD_REQUIRED', user),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missingRequired(access.pool, user.attributes).map((name) => prefix + name)),
      userAttributes: JSON.stringify(attributes),
    },
  };
}

/** Takes the new password; it may equal the temporary one [measured MOTO-V]. A refused one leaves the session as it was. */
export function answerNewPassword(
  context: Context,
  access: ClientAccess,
  door: Door,
  sessionId: string,
  responses: Parameters,
): AuthStep {
  const session = openSession(context, access, 'NEW_PASSWORD_REQUIRED', sessionId);
  const username = getParameter(responses, 'USERNAME');
  const { user } = session;
  if (!user) throw notAuthorized('Invalid session for the user.');
  checkSecretHash(context, access, [username, user.username], findParameter(responses, 'SECRET_HASH'));
  const password = getParameter(responses, 'NEW_PASSWORD');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status !== 'FORCE_CHANGE_PASSWORD') throw notAuthorized('Invalid session for the user.');
  takeAttributes(access, door, user, responses);
  checkPolicy(access.pool, password, 'newPassword');
  setPassword(context, access.pool, user, password, false);
  user.status = 'CONFIRMED';
  putUser(context, user);
  syncAliases(context, access.pool, user);
  closeSession(context, session);
  return secondStep(context, { ...access, newPassword: true }, user);
}

function takeAttributes({ pool, client }: ClientAccess, door: Door, user: User, responses: Parameters) {
  const sent = Object.entries(responses ?? {})
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, Value]) => ({ Name: name.slice(prefix.length), Value }));
  if (door === 'client')
    checkWritable(
      client,
      sent.map(({ Name }) => Name),
    );
  for (const attribute of sent) {
    const { Name, Value } = attribute;
    checkUpdate(pool, attribute);
    // A required attribute that has a value can't be changed here [sdk]; text [logs].
    if (findSchemaAttribute(pool, Name)?.Required && user.attributes.get(Name)) {
      throw notAuthorized(`Cannot modify an already provided ${Name}`);
    }
    user.attributes.set(Name, Value);
  }
  const missing = missingRequired(pool, user.attributes)[0];
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
}
