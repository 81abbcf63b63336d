import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter, notAuthorized } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import { putUser, type User } from '../users/user-store.ts';
import { openAccessToken } from './access-token.ts';
import { closeSession, openSession, startSession } from './auth-session.ts';
import { type ClientAccess, openClient } from './client-access.ts';
import { poolMethods } from './mfa-choice.ts';
import type { SetupDoc } from './mfa-step.ts';
import { clientOfSession } from './session-client.ts';
import { makeTotpSecret, matchTotp } from './totp.ts';

type Sent = { AccessToken?: string; Session?: string };
type Opened = ClientAccess & { user: User; next(doc: SetupDoc): string | undefined };

/** AssociateSoftwareToken: a new secret, which counts for nothing until a code of it was seen. */
export function associate(context: Context, sent: Sent): { SecretCode: string; Session?: string } {
  const { user, next } = open(context, sent);
  const SecretCode = makeTotpSecret();
  user.extra.totpPending = SecretCode;
  putUser(context, user);
  return { SecretCode, Session: next({}) };
}

/** VerifySoftwareToken: the first code makes the secret the user's; while signing in it also switches the method on [measured MOTO-V]. */
export function verify(context: Context, sent: Sent, code: string, deviceName: string | undefined) {
  const { user, pool, next } = open(context, sent);
  const secret = user.extra.totpPending;
  if (!secret) throw tokenNotFound('Software Token MFA does not exist for the user.');
  const step = matchTotp(secret, code, context.now());
  if (step === undefined) {
    throw new CognitoFault('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
  }
  const { totpPending: _, ...extra } = user.extra;
  user.extra = { ...extra, totpSecret: secret, totpStep: step, totpName: deviceName ?? extra.totpName };
  if (sent.AccessToken === undefined || pool.doc.MfaConfiguration === 'ON') switchOn(user);
  putUser(context, user);
  return { Status: 'SUCCESS' as const, Session: next({ verified: true }) };
}

function switchOn(user: User) {
  user.extra.mfa = [...new Set([...(user.extra.mfa ?? []), 'SOFTWARE_TOKEN_MFA' as const])];
  user.extra.preferredMfa ??= 'SOFTWARE_TOKEN_MFA';
}

/** By access token, or by the Session of MFA_SETUP, which each step replaces by a new one. */
function open(context: Context, { AccessToken, Session }: Sent): Opened {
  if (AccessToken !== undefined) {
    const access = openAccessToken(context, AccessToken);
    checkPool(access.pool);
    return { ...access, next: () => undefined };
  }
  if (Session === undefined) throw invalidParameter('Missing required parameter Session');
  const access = openClient(context, clientOfSession(context, Session));
  const session = openSession(context, access, 'MFA_SETUP', Session);
  const { user } = session;
  if (!user) throw notAuthorized('Invalid session for the user.');
  checkPool(access.pool);
  return {
    ...access,
    user,
    next(doc) {
      closeSession(context, session);
      return startSession(context, access, 'MFA_SETUP', user, doc);
    },
  };
}

function checkPool(pool: Pool) {
  if (!poolMethods(pool).includes('SOFTWARE_TOKEN_MFA')) {
    throw tokenNotFound('Software Token MFA has not been enabled by the userPool');
  }
}

/** [measured GH amazon-cognito-identity-js#630; logs] */
const tokenNotFound = (message: string) => new CognitoFault('SoftwareTokenMFANotFoundException', message);
