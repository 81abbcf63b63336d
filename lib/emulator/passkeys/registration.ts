import { randomBytes } from 'node:crypto';
import type { CompleteWebAuthnRegistrationRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { ClientAccess } from '../auth/client-access.ts';
import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter, limitExceeded } from '../errors.ts';
import { askOutside } from '../outside.ts';
import type { Pool } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';
import { readClientData, readCredential } from './credential.ts';
import { findPasskey, insertPasskey, listPasskeys, type Passkey } from './passkey-store.ts';
import { allowsPasskeys, userVerification } from './pool-passkeys.ts';
import { deleteRegistration, findRegistration, insertRegistration } from './registrations.ts';
import { relyingParty } from './relying-party.ts';
import { algorithms, relyingPartyMismatch, verifyCreation } from './verify.ts';

/** Passkeys of one user [Q26]. */
const mostPasskeys = 20;

/** Who adds a passkey, and through which client: known by an access token, or on the pages by their session. */
export type Registrant = ClientAccess & { user: User };

type CreationOptions = { rp: { id: string; name: string } } & Record<string, unknown>;

/** What the browser's `navigator.credentials.create` is called with, as PublicKeyCredentialCreationOptionsJSON. */
export function startRegistration(context: Context, { pool, client, user }: Registrant): CreationOptions {
  checkEnabled(pool);
  const rpId = relyingParty(context, pool);
  if (rpId === undefined) {
    throw new CognitoFault(
      'WebAuthnConfigurationMissingException',
      'The user pool has neither a configured relying party ID nor a domain.', // wording unknown
    );
  }
  const known = listPasskeys(context, user);
  checkRoom(known);
  const challenge = randomBytes(32).toString('base64url');
  insertRegistration(context, user, client.id, challenge);
  return {
    rp: { id: rpId, name: rpId },
    user: { id: Buffer.from(user.sub).toString('base64url'), name: user.username, displayName: user.username },
    challenge,
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: 60_000,
    excludeCredentials: known.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
    authenticatorSelection: {
      requireResidentKey: true,
      residentKey: 'required',
      userVerification: userVerification(pool, user),
    },
  };
}

type Sent = Wire<CompleteWebAuthnRegistrationRequest>;

/** CompleteWebAuthnRegistration. */
export function completeRegistration({ AccessToken, Credential }: Sent, context: Context) {
  keepPasskey(context, openAccessToken(context, AccessToken), Credential);
  return {};
}

/** Keeps the passkey that answers this user's registration. */
export function keepPasskey(context: Context, { pool, client, user }: Registrant, sent: unknown) {
  checkEnabled(pool);
  const credential = readCredential(sent);
  const challenge = credential && readClientData(credential)?.challenge;
  if (!credential || challenge === undefined) throw invalidParameter('Invalid credential'); // wording unknown
  const registration = findRegistration(context, challenge);
  if (registration?.userSeq !== user.seq) throw challengeNotFound();
  if (registration.clientId !== client.id) throw clientMismatch();
  const rpId = relyingParty(context, pool);
  if (rpId === undefined) throw relyingPartyMismatch();
  const expected = { challenge, rpId, userVerification: userVerification(pool, user) };
  const outcome = askOutside(context, JSON.stringify(['new passkey', credential, expected]), () =>
    verifyCreation(credential, expected),
  );
  if (outcome instanceof CognitoFault) throw outcome;
  checkRoom(listPasskeys(context, user));
  if (findPasskey(context, user, outcome.credentialId)) {
    throw invalidParameter('The passkey credential is registered already.'); // wording unknown
  }
  deleteRegistration(context, challenge);
  insertPasskey(context, user, { ...outcome, rpId, doc: described(credential) });
}

/** [seen: "Roaming passkey" of a cross-platform authenticator; the other names are not known] */
function described({ authenticatorAttachment: attachment, response }: Record<string, unknown>): Passkey['doc'] {
  const { transports } = response as { transports?: unknown };
  return {
    name: attachment === 'cross-platform' ? 'Roaming passkey' : 'Passkey',
    ...((attachment === 'platform' || attachment === 'cross-platform') && { attachment }),
    transports: Array.isArray(transports) ? transports.filter((each) => typeof each === 'string').slice(0, 10) : [],
  };
}

function checkEnabled(pool: Pool) {
  if (allowsPasskeys(pool)) return;
  throw new CognitoFault('WebAuthnNotEnabledException', 'Passkeys are not enabled for the user pool.'); // wording unknown
}

function checkRoom(known: Passkey[]) {
  if (known.length >= mostPasskeys) throw limitExceeded('The user has the most passkeys that one may have.'); // wording unknown
}

// Both wordings unknown; the SDK describes them so.
const challengeNotFound = () =>
  new CognitoFault('WebAuthnChallengeNotFoundException', 'The challenge of the registration has expired.');
const clientMismatch = () =>
  new CognitoFault(
    'WebAuthnClientMismatchException',
    'The access token is for a different client than the one that started the registration.',
  );
