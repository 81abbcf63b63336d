import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { Authenticator, type Manner } from './authenticator.ts';
import { type Bench, goodPassword, openBench } from './bench.ts';
import { makeUser, passwordSignIn } from './sign-in.ts';

export const rpId = 'notes.example';

/** A pool that allows passkeys, with a client and the user alice, who signs in with a password. */
export type PasskeyBench = {
  bench: Bench;
  UserPoolId: string;
  ClientId: string;
  /** An access token of a fresh sign-in by password. */
  token(clientId?: string): Promise<string>;
};

const USERNAME = 'alice';

export async function openPasskeyBench(
  pool: Partial<CreateUserPoolCommandInput> = {},
  RelyingPartyId: string | undefined = rpId,
): Promise<PasskeyBench> {
  const bench = openBench();
  const UserPoolId = await bench.makePool({
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    ...pool,
  });
  if (RelyingPartyId) await bench.api.setUserPoolMfaConfig({ UserPoolId, WebAuthnConfiguration: { RelyingPartyId } });
  const ClientId = await bench.makeClient(UserPoolId, {
    ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
  });
  await makeUser(bench, UserPoolId, USERNAME, [['email', 'a@b.org']]);
  const token = async (client = ClientId) => {
    const { AuthenticationResult } = await passwordSignIn(bench, client, USERNAME, goodPassword);
    return AuthenticationResult?.AccessToken ?? '';
  };
  return { bench, UserPoolId, ClientId, token };
}

/** The options of StartWebAuthnRegistration. */
export async function startedRegistration({ api }: Pick<Bench, 'api'>, AccessToken: string) {
  const { CredentialCreationOptions } = await api.startWebAuthnRegistration({ AccessToken });
  return CredentialCreationOptions as Parameters<Authenticator['create']>[0] & Record<string, unknown>;
}

/** Gives the token's user a passkey. */
export async function registerPasskey(
  bench: Pick<Bench, 'api'>,
  AccessToken: string,
  authenticator = new Authenticator(),
  manner: Manner = {},
) {
  const Credential = authenticator.create(await startedRegistration(bench, AccessToken), manner);
  await bench.api.completeWebAuthnRegistration({ AccessToken, Credential });
  return { authenticator, id: Credential.id };
}

/** Begins a sign-in by USER_AUTH; `options` is what a browser would be asked for, when a passkey is. */
export async function beginByPasskey({ bench, ClientId }: PasskeyBench, more: Record<string, string> = {}) {
  const AuthParameters = { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN', ...more };
  const begun = await bench.api.initiateAuth({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters });
  const text = begun.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS;
  return { ...begun, options: text === undefined ? undefined : JSON.parse(text) };
}

export const answerPasskey = ({ bench, ClientId }: PasskeyBench, Session: string | undefined, CREDENTIAL: string) =>
  bench.api.respondToAuthChallenge({
    ClientId,
    ChallengeName: 'WEB_AUTHN',
    Session,
    ChallengeResponses: { USERNAME, CREDENTIAL },
  });

/** One whole sign-in. */
export async function passkeySignIn(world: PasskeyBench, authenticator: Authenticator, manner: Manner = {}) {
  const { Session, options } = await beginByPasskey(world);
  return answerPasskey(world, Session, authenticator.get(options, manner));
}
