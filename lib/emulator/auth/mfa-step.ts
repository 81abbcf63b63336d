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
  if (session.doc.newContact) takeContact(context, access, user, method, session.doc.newContact);
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

/** Ends the set-up of an authenticator (with the Session of VerifySoftwareToken), or takes an address or a number to send codes to. */
export function answerMfaSetup(
  context: Context,
  access: ClientAccess,
  sessionId: string,
  responses: Parameters,
): AuthStep {
  const { session, user } = enter<SetupDoc>(context, access, 'MFA_SETUP', sessionId, responses);
  const given = contactToSetUp(access, responses);
  if (given) {
    checkUpdate(access.pool, { Name: contactOf[given.method], Value: given.value });
    closeSession(context, session);
    return askMfa(context, access, user, given.method, given.value);
  }
  if (!session.doc.verified) throw notAuthorized('Invalid session for the user.');
  closeSession(context, session);
  return endSignIn(context, access, user, 2);
}

const contactOf = { EMAIL_OTP: 'email', SMS_MFA: 'phone_number' } as const;
type CodeMethod = keyof typeof contactOf;

/** The answer `PHONE_NUMBER` is the pages' own: the API takes none. */
function contactToSetUp(
  access: ClientAccess,
  responses: Parameters,
): { method: CodeMethod; value: string } | undefined {
  const [EMAIL_OTP, SMS_MFA] = [findParameter(responses, 'EMAIL'), findParameter(responses, 'PHONE_NUMBER')];
  const methods = methodsToSetUp(access);
  if (EMAIL_OTP !== undefined && methods.includes('EMAIL_OTP')) return { method: 'EMAIL_OTP', value: EMAIL_OTP };
  if (SMS_MFA !== undefined && methods.includes('SMS_MFA')) return { method: 'SMS_MFA', value: SMS_MFA };
  return undefined;
}

function takeContact(context: Context, { pool }: ClientAccess, user: User, method: CodeChallenge, value: string) {
  if (method !== 'EMAIL_OTP' && method !== 'SMS_MFA') return;
  const name = contactOf[method];
  user.attributes.set(name, value);
  user.attributes.set(`${name}_verified`, 'true');
  user.extra.mfa = [...new Set([...(user.extra.mfa ?? []), method])];
  user.extra.preferredMfa ??= method;
  syncAliases(context, pool, user);
}
