import { randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { askOutside } from '../outside.ts';
import { readCredential } from '../passkeys/credential.ts';
import { putCounter } from '../passkeys/passkey-store.ts';
import { countsAsTwo, maySignInByPasskey, usablePasskeys, userVerification } from '../passkeys/pool-passkeys.ts';
import { relyingParty } from '../passkeys/relying-party.ts';
import { type Expected, verifyAssertion } from '../passkeys/verify.ts';
import { forgetFailures } from '../users/attempts.ts';
import type { User } from '../users/user-store.ts';
import { closeSession, openSession, startSession } from './auth-session.ts';
import type { AuthStep } from './auth-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { endSignIn } from './tokens.ts';

type PasskeyDoc = Expected & { name: string };

/** Asks for a signature of one of the user's passkeys, in the JSON that browsers parse (PublicKeyCredentialRequestOptionsJSON). */
export function askPasskey(context: Context, access: ClientAccess, user: User, name: string): AuthStep {
  const { pool, client } = access;
  const expected: Expected = {
    challenge: randomBytes(32).toString('base64url'),
    rpId: relyingParty(context, pool) ?? '',
    userVerification: userVerification(pool, user),
  };
  const options = {
    challenge: expected.challenge,
    timeout: (client.doc.AuthSessionValidity ?? 3) * 60_000,
    rpId: expected.rpId,
    allowCredentials: usablePasskeys(context, pool, user).map(({ credentialId, doc }) => ({
      type: 'public-key',
      id: credentialId,
      transports: doc.transports,
    })),
    userVerification: expected.userVerification,
  };
  const doc: PasskeyDoc = { ...expected, name };
  return {
    ChallengeName: 'WEB_AUTHN',
    Session: startSession(context, access, 'WEB_AUTHN', user, doc),
    ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options), USER_ID_FOR_SRP: user.username },
  };
}

/** Ends a sign-in by passkey. One that is refused leaves the session: there is nothing in it that could be guessed. */
export function answerPasskey(
  context: Context,
  access: ClientAccess,
  sessionText: string,
  responses: Parameters,
): AuthStep {
  const session = openSession<PasskeyDoc>(context, access, 'WEB_AUTHN', sessionText);
  const { user, doc } = session;
  const username = getParameter(responses, 'USERNAME');
  const sent = getParameter(responses, 'CREDENTIAL');
  if (!user) throw notAuthorized('Invalid session for the user.');
  checkSecretHash(context, access, [username, doc.name, user.username], findParameter(responses, 'SECRET_HASH'));
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (!maySignInByPasskey(context, access.pool, user)) throw refused('The user may not sign in with one now.');
  const credential = readCredential(sent);
  const passkey = usablePasskeys(context, access.pool, user).find(
    ({ credentialId }) => credentialId === credential?.id,
  );
  if (!credential || !passkey) throw refused('It is no passkey of this user.');
  const { name: _, ...expected } = doc;
  // The count of the last signature is part of the question: of two answers at once, the second one is looked at again.
  const outcome = askOutside(context, JSON.stringify(['passkey', credential, passkey, expected]), () =>
    verifyAssertion(credential, passkey, expected),
  );
  if (typeof outcome === 'string') throw refused(outcome);
  putCounter(context, passkey, outcome.counter);
  closeSession(context, session);
  forgetFailures(context, user);
  return endSignIn(context, access, user, countsAsTwo(access.pool) && outcome.userVerified ? 2 : 1);
}

/** Wording unknown; the model names no exception of its own for it. */
const refused = (problem: string) => notAuthorized(`The passkey was not accepted. ${problem}`);
