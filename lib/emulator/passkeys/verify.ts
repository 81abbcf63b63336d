import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { CognitoFault } from '../errors.ts';
import { readClientData, type readCredential } from './credential.ts';
import type { Passkey } from './passkey-store.ts';
import { isOriginOf } from './relying-party.ts';

type Credential = NonNullable<ReturnType<typeof readCredential>>;

export type Expected = { challenge: string; rpId: string; userVerification: 'required' | 'preferred' };

/** COSE numbers of the signatures that a passkey may make: ES256 and RS256, which every authenticator can. */
export const algorithms = [-7, -257];

/** Checks the answer to a registration; like its sister below it asks nobody, but only asynchronous code can. Returns the passkey, or the refusal; the texts of these refusals are not known. */
export async function verifyCreation(
  credential: Credential,
  { challenge, rpId, userVerification }: Expected,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> | CognitoFault> {
  const origin = readClientData(credential)?.origin ?? '';
  if (!isOriginOf(rpId, origin)) return originNotAllowed(origin, rpId);
  // Loaded when the first passkey comes: nobody else waits for its certificate parsers.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  try {
    await checkAttestation(credential);
    const { registrationInfo } = await verifyRegistrationResponse({
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: userVerification === 'required',
      supportedAlgorithmIDs: algorithms,
    });
    if (!registrationInfo) return notSupported('Its signature is wrong.');
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter };
  } catch (error) {
    return isWrongDomain(error) ? relyingPartyMismatch() : notSupported(textOf(error));
  }
}

/**
 * No attestation was asked for, and one with certificates is not looked at: the library would fetch the revocation lists that they name,
 * wherever that is.
 */
async function checkAttestation({ response }: Credential) {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers');
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(String(response.attestationObject)));
  const isPlain = attestation.get('fmt') === 'none' || attestation.get('fmt') === 'packed';
  if (!isPlain || attestation.get('attStmt').get('x5c'))
    throw new Error('It brings a certificate, which was not asked for.');
}

/** Checks the signature of a passkey that signs in. Returns what it proves, or in words why it proves nothing. */
export async function verifyAssertion(
  credential: Credential,
  { credentialId, publicKey, counter }: Passkey,
  { challenge, rpId, userVerification }: Expected,
): Promise<{ counter: number; userVerified: boolean } | string> {
  const origin = readClientData(credential)?.origin ?? '';
  if (!isOriginOf(rpId, origin)) return `Pages of ${origin || 'nowhere'} may not use passkeys of ${rpId}.`;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: userVerification === 'required',
    });
    if (!verified) return 'Its signature is wrong.';
    return { counter: authenticationInfo.newCounter, userVerified: authenticationInfo.userVerified };
  } catch (error) {
    return isWrongDomain(error) ? `It is not a passkey of ${rpId}.` : textOf(error);
  }
}

const isWrongDomain = (error: unknown) => error instanceof Error && error.name === 'UnexpectedRPIDHash';
const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export const relyingPartyMismatch = () =>
  new CognitoFault(
    'WebAuthnRelyingPartyMismatchException',
    'The passkey credential is associated with a different relying party ID than the user pool relying party ID.',
  );

const originNotAllowed = (origin: string, rpId: string) =>
  new CognitoFault(
    'WebAuthnOriginNotAllowedException',
    `The origin ${origin || 'of the passkey credential'} does not align with the user pool relying party ID ${rpId}.`,
  );

const notSupported = (reason: string) =>
  new CognitoFault('WebAuthnCredentialNotSupportedException', `The passkey credential is not supported. ${reason}`);
