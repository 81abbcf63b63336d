import type { Context } from '../context.ts';
import { CognitoFault } from '../errors.ts';
import { type Contact, sendMessage } from '../outbox/send-message.ts';
import { randomCode } from '../users/codes.ts';
import type { MfaMethod, User } from '../users/user-store.ts';
import { startSession } from './auth-session.ts';
import type { AuthStep } from './auth-step.ts';
import type { ClientAccess } from './client-access.ts';
import { methodsToSetUp, userMethods } from './mfa-choice.ts';
import { endSignIn } from './tokens.ts';

/** What the session of an MFA challenge keeps. */
export type MfaDoc = {
  /** The code that was sent; an authenticator has its own. */
  code?: string;
  /** Wrong answers so far. */
  tries?: number;
  /** The code was the first and only factor, sent to this contact. */
  first?: Contact;
  /** An address or number given in MFA_SETUP, to be the user's once the code proves it. */
  newContact?: string;
};

/** After the password: the second factor where there is one, else the tokens. Never past a required factor. */
export function secondStep(context: Context, access: ClientAccess, user: User): AuthStep {
  const { pool } = access;
  const mfa = pool.doc.MfaConfiguration ?? 'OFF';
  const methods = mfa === 'OFF' ? [] : userMethods(pool, user);
  const only = methods.length === 1 ? methods[0] : undefined;
  const chosen = only ?? methods.find((method) => method === user.extra.preferredMfa);
  if (chosen) return askMfa(context, access, user, chosen);
  if (methods.length > 1) return askMfaType(context, access, user, methods);
  if (mfa === 'ON') return askMfaSetup(context, access, user);
  return endSignIn(context, access, user, 1);
}

/** Asks for the code of one method, sending it where the method needs that. */
export function askMfa(
  context: Context,
  access: ClientAccess,
  user: User,
  method: MfaMethod,
  newContact?: string,
): AuthStep {
  if (method === 'SOFTWARE_TOKEN_MFA') {
    const name = user.extra.totpName;
    return {
      ChallengeName: method,
      Session: startSession(context, access, method, user),
      ChallengeParameters: { ...(name && { FRIENDLY_DEVICE_NAME: name }), USER_ID_FOR_SRP: user.username },
    };
  }
  const code = randomCode();
  const contact: Contact = method === 'SMS_MFA' ? 'phone_number' : 'email';
  const values = { username: user.username, code };
  const sent = sendMessage(context, access.pool, user, {
    purpose: 'mfa',
    contact,
    values,
    to: newContact,
    clientId: access.client.id,
  });
  return {
    ChallengeName: method,
    Session: startSession(context, access, method, user, { code, newContact } satisfies MfaDoc),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium ?? '',
      CODE_DELIVERY_DESTINATION: sent.Destination ?? '',
      USER_ID_FOR_SRP: user.username,
    },
  };
}

function askMfaType(context: Context, access: ClientAccess, user: User, methods: MfaMethod[]): AuthStep {
  return {
    ChallengeName: 'SELECT_MFA_TYPE',
    Session: startSession(context, access, 'SELECT_MFA_TYPE', user),
    ChallengeParameters: { MFAS_CAN_CHOOSE: JSON.stringify(methods), USER_ID_FOR_SRP: user.username },
  };
}

function askMfaSetup(context: Context, access: ClientAccess, user: User): AuthStep {
  const methods = methodsToSetUp(access);
  if (methods.length === 0) {
    // SMS alone, and no number: Cognito's own text is not known.
    throw new CognitoFault('MFAMethodNotFoundException', 'The user has no phone number to receive an MFA code.');
  }
  return {
    ChallengeName: 'MFA_SETUP',
    Session: startSession(context, access, 'MFA_SETUP', user),
    ChallengeParameters: { MFAS_CAN_SETUP: JSON.stringify(methods), USER_ID_FOR_SRP: user.username },
  };
}
