import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter, notAuthorized, userNotFound } from '../errors.ts';
import { type Contact, sendMessage } from '../outbox/send-message.ts';
import { randomCode } from '../users/codes.ts';
import { madeUpDelivery } from '../users/own-access.ts';
import { findUser, type User } from '../users/user-store.ts';
import { closeSession, openSession, startSession } from './auth-session.ts';
import type { AuthStep } from './auth-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import { type FirstFactor, firstFactors } from './first-factors.ts';
import { hidesUsers } from './hides-users.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { askPasskey } from './passkey-step.ts';
import { admit, passwordStep } from './password-step.ts';
import type { MfaDoc } from './second-step.ts';
import { srpStep } from './srp-step.ts';

/** What a session of the choice-based flow keeps: the name as it was sent, which may be nobody's. */
type ChoiceDoc = { name: string };

/**
 * USER_AUTH: the preferred challenge at once where the user can do it, else SELECT_CHALLENGE with what there is [sdk]. A client that hides
 * who exists goes on with a made-up user as with a real one.
 */
export function choiceStep(context: Context, access: ClientAccess, name: string, parameters: Parameters): AuthStep {
  const user = findUser(context, access.pool, name);
  if (!user && !hidesUsers(access.client)) throw userNotFound();
  if (user) admit(context, access.client, user);
  const available = firstFactors(context, access.pool, user);
  const preferred = available.find((factor) => factor === findParameter(parameters, 'PREFERRED_CHALLENGE'));
  if (preferred) return take(context, access, { user, name }, preferred, parameters);
  return {
    ChallengeName: 'SELECT_CHALLENGE',
    Session: startSession(context, access, 'SELECT_CHALLENGE', user, { name } satisfies ChoiceDoc),
    ChallengeParameters: {},
    AvailableChallenges: available,
  };
}

/** Answers SELECT_CHALLENGE, and the challenges PASSWORD and PASSWORD_SRP that follow when their proof was not sent along. */
export function answerChoice(
  context: Context,
  access: ClientAccess,
  challenge: 'SELECT_CHALLENGE' | 'PASSWORD' | 'PASSWORD_SRP',
  sessionId: string,
  responses: Parameters,
): AuthStep {
  const session = openSession<ChoiceDoc>(context, access, challenge, sessionId);
  const { user, doc } = session;
  const username = getParameter(responses, 'USERNAME');
  checkSecretHash(context, access, [username, doc.name, user?.username ?? ''], findParameter(responses, 'SECRET_HASH'));
  if (user && !user.enabled) throw notAuthorized('User is disabled.');
  const answer = challenge === 'SELECT_CHALLENGE' ? getParameter(responses, 'ANSWER') : challenge;
  const factor = firstFactors(context, access.pool, user).find((each) => each === answer);
  if (!factor) throw invalidParameter('Selected challenge is not available'); // wording unknown
  closeSession(context, session);
  return take(context, access, { user, name: doc.name }, factor, responses);
}

type Who = { user: User | undefined; name: string };

/** Goes on with one factor: with its proof where that was sent, else by asking for it. */
function take(context: Context, access: ClientAccess, who: Who, factor: FirstFactor, sent: Parameters): AuthStep {
  const proof = factor === 'PASSWORD' ? 'PASSWORD' : 'SRP_A';
  const value = findParameter(sent, proof);
  switch (factor) {
    case 'PASSWORD':
      return value ? passwordStep(context, access, who.name, value) : ask(context, access, who, factor);
    case 'PASSWORD_SRP':
      return value ? srpStep(context, access, who.name, value) : ask(context, access, who, factor);
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return sendCode(context, access, who, factor);
    case 'WEB_AUTHN':
      // The SDK describes a CREDENTIAL sent with the choice; before this answer there is no challenge that it could have signed.
      return who.user ? askPasskey(context, access, who.user, who.name) : ask(context, access, who, factor);
    default:
      throw factor satisfies never;
  }
}

function ask(context: Context, access: ClientAccess, { user, name }: Who, challenge: ChallengeNameType): AuthStep {
  const doc: ChoiceDoc = { name };
  return {
    ChallengeName: challenge,
    Session: startSession(context, access, challenge, user, doc),
    ChallengeParameters: {},
  };
}

function sendCode(
  context: Context,
  access: ClientAccess,
  { user, name }: Who,
  factor: 'EMAIL_OTP' | 'SMS_OTP',
): AuthStep {
  const contact: Contact = factor === 'SMS_OTP' ? 'phone_number' : 'email';
  const code = randomCode();
  const values = { username: user?.username ?? name, code };
  const sent = user
    ? sendMessage(context, access.pool, user, { purpose: 'mfa', contact, values, clientId: access.client.id })
    : madeUpDelivery(access, name);
  const doc: MfaDoc = { code, first: contact };
  return {
    ChallengeName: factor,
    Session: startSession(context, access, factor, user, doc),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium ?? '',
      CODE_DELIVERY_DESTINATION: sent.Destination ?? '',
      USER_ID_FOR_SRP: values.username,
    },
  };
}
