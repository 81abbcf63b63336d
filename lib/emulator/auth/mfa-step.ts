import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter, notAuthorized } from '../errors.ts';
import { syncAliases } from '../users/aliases.ts';
import { checkLock, forgetFailures, noteFailure } from '../users/attempts.ts';
import { checkUpdate } from '../users/attribute-schema.ts';
import { type MfaMethod, putUser, type User } from '../users/user-store.ts';
import { type AuthSession, closeSession, openSession, putSession } from './auth-session.ts';
import type { AuthStep } from './auth-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import { methodsToSetUp, userMethods } from './mfa-choice.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { askMfa, type MfaDoc } from './second-step.ts';
import { endSignIn } from './tokens.ts';
import { matchTotp } from './totp.ts';

const mostTries = 5;

/** A challenge that a code answers: a second factor, or in the choice-based flow the first one. */
type CodeChallenge = MfaMethod | 'SMS_OTP';

/** The session's user, with the secret hash checked; who was disabled or deleted meanwhile gets no further. */
function enter<Doc>(
  context: Context,
  access: ClientAccess,
  challenge: CodeChallenge | 'SELECT_MFA_TYPE' | 'MFA_SETUP',
  sessionId: string,
  responses: Parameters,
): { session: AuthSession<Doc>; user: User } {
  const session = openSession<Doc>(context, access, challenge, sessionId);
  const username = getParameter(responses, 'USERNAME');
  const { user } = session;
  if (!user) throw nobodysCode(challenge);
  checkSecretHash(context, access, [username, user.username], findParameter(responses, 'SECRET_HASH'));
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { session, user };
}

/** Every code of a made-up user is wrong; elsewhere there is none, and the user was deleted meanwhile. */
const nobodysCode = (challenge: string) =>
  challenge === 'EMAIL_OTP' || challenge === 'SMS_OTP'
    ? new CognitoFault('CodeMismatchException', wrongCodeText)
    : notAuthorized('Invalid session for the user.');

/** [measured GH amplify-js#3066, #11069] */
const wrongCodeText = 'Invalid code or auth state for the user.';

/** Checks a code. A wrong one leaves the session, five end it (AWS's own number is not known). */
export function answerMfa(
  context: Context,
  access: ClientAccess,
  method: CodeChallenge,
  sessionId: string,
  responses: Parameters,
): AuthStep {
  const { session, user } = enter<MfaDoc>(context, access, method, sessionId, responses);
  checkLock(context, user, 'mfa');
  const code = getParameter(responses, `${method}_CODE`);
  const right = method === 'SOFTWARE_TOKEN_MFA' ? checkTotp(context, user, code) : code === session.doc.code;
  if (!right) throw wrongMfaCode(context, session, user);
  forgetFailures(context, user, 'mfa');
  closeSession(context, session);
  if (session.doc.newEmail) takeEmail(context, access, user, session.doc.newEmail);
  const { first } = session.doc;
  // A code that arrived proves its address.
  if (first) user.attributes.set(`${first}_verified`, 'true');
  putUser(context, user);
  if (first) syncAliases(context, access.pool, user);
  return endSignIn(context, access, user, first ? 1 : 2);
}

function checkTotp(context: Context, user: User, code: string): boolean {
  const step = user.extra.totpSecret && matchTotp(user.extra.totpSecret, code, context.now());
  if (typeof step !== 'number') return false;
  if (step <= (user.extra.totpStep ?? -1)) {
    throw new CognitoFault('ExpiredCodeException', 'Your software token has already been used once.'); // [measured logs]
  }
  user.extra.totpStep = step;
  return true;
}

function wrongMfaCode(context: Context, session: AuthSession<MfaDoc>, user: User): CognitoFault {
  noteFailure(context, user, 'mfa');
  session.doc.tries = (session.doc.tries ?? 0) + 1;
  putSession(context, session);
  if (session.doc.tries >= mostTries) closeSession(context, session);
  return new CognitoFault('CodeMismatchException', wrongCodeText, { keep: true });
}

/** Takes the choice; the documents say EMAIL_MFA and the enum EMAIL_OTP, so both are accepted (facts §7.2). */
export function answerMfaType(
  context: Context,
  access: ClientAccess,
  sessionId: string,
  responses: Parameters,
): AuthStep {
  const { session, user } = enter(context, access, 'SELECT_MFA_TYPE', sessionId, responses);
  const answer = getParameter(responses, 'ANSWER');
  const wanted = answer === 'EMAIL_MFA' ? 'EMAIL_OTP' : answer;
  const method = userMethods(access.pool, user).find((name) => name === wanted);
  if (!method) throw invalidParameter('Invalid MFA type selected.');
  closeSession(context, session);
  return askMfa(context, access, user, method);
}

export type SetupDoc = { verified?: boolean };

/** Ends the set-up of an authenticator (with the Session of VerifySoftwareToken), or takes an address to send codes to. */
export function answerMfaSetup(
  context: Context,
  access: ClientAccess,
  sessionId: string,
  responses: Parameters,
): AuthStep {
  const { session, user } = enter<SetupDoc>(context, access, 'MFA_SETUP', sessionId, responses);
  const email = findParameter(responses, 'EMAIL');
  if (email !== undefined && methodsToSetUp(access.pool).includes('EMAIL_OTP')) {
    checkUpdate(access.pool, { Name: 'email', Value: email });
    closeSession(context, session);
    return askMfa(context, access, user, 'EMAIL_OTP', email);
  }
  if (!session.doc.verified) throw notAuthorized('Invalid session for the user.');
  closeSession(context, session);
  return endSignIn(context, access, user, 2);
}

function takeEmail(context: Context, { pool }: ClientAccess, user: User, email: string) {
  user.attributes.set('email', email);
  user.attributes.set('email_verified', 'true');
  user.extra.mfa = [...new Set([...(user.extra.mfa ?? []), 'EMAIL_OTP' as const])];
  user.extra.preferredMfa ??= 'EMAIL_OTP';
  syncAliases(context, pool, user);
}
