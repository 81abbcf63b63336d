import 'server-only';
import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  type AuthFlowType,
  type ChallengeNameType,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import { callCognito, type Target } from './call';

/** An app client, and whether it is called with AWS credentials (`Admin…`) or, as apps do, without. */
export interface AuthPlace {
  poolId: string;
  clientId: string;
  admin: boolean;
}

/** What comes back from a step of a sign-in: tokens, or the next challenge. */
export interface AuthAnswer {
  ChallengeName?: string | undefined;
  Session?: string | undefined;
  ChallengeParameters?: Record<string, string> | undefined;
  AvailableChallenges?: string[] | undefined;
  AuthenticationResult?: AuthenticationResultType | undefined;
}

/** InitiateAuth, or AdminInitiateAuth. @throws PooldeckError with Cognito's own words */
export async function initiateAuth(
  target: Target,
  { poolId, clientId, admin }: AuthPlace,
  { flow, parameters }: { flow: AuthFlowType; parameters: Record<string, string> },
): Promise<AuthAnswer> {
  const input = { ClientId: clientId, AuthFlow: flow, AuthParameters: parameters };
  return admin
    ? callCognito(target, new AdminInitiateAuthCommand({ ...input, UserPoolId: poolId }))
    : callCognito(target, new InitiateAuthCommand(input));
}

/** RespondToAuthChallenge, or AdminRespondToAuthChallenge. @throws PooldeckError with Cognito's own words */
export async function respondToAuthChallenge(
  target: Target,
  { poolId, clientId, admin }: AuthPlace,
  { challenge, session, responses }: { challenge: string; session: string; responses: Record<string, string> },
): Promise<AuthAnswer> {
  const input = {
    ClientId: clientId,
    // Cognito names challenges that this version of the SDK may not know yet; it judges the name, not we.
    ChallengeName: challenge as ChallengeNameType,
    ...(session && { Session: session }),
    ChallengeResponses: responses,
  };
  return admin
    ? callCognito(target, new AdminRespondToAuthChallengeCommand({ ...input, UserPoolId: poolId }))
    : callCognito(target, new RespondToAuthChallengeCommand(input));
}

/** A new key for an authenticator app (base32), and the session that goes on from there. */
export async function associateSoftwareToken(
  target: Target,
  session: string,
): Promise<{ secret: string; session: string }> {
  const output = await callCognito(target, new AssociateSoftwareTokenCommand({ Session: session }));
  return {
    secret: required(output.SecretCode, 'AssociateSoftwareToken', target),
    session: output.Session ?? session,
  };
}

/** Proves the key with a first code of the app; answers the session to finish the challenge with. */
export async function verifySoftwareToken(
  target: Target,
  { session, code }: { session: string; code: string },
): Promise<string> {
  const output = await callCognito(target, new VerifySoftwareTokenCommand({ Session: session, UserCode: code }));
  return output.Session ?? session;
}

/** New tokens of a client with refresh token rotation; for those Cognito refuses REFRESH_TOKEN_AUTH (facts §4). */
export async function getTokensFromRefreshToken(
  target: Target,
  {
    clientId,
    clientSecret,
    refreshToken,
  }: { clientId: string; clientSecret?: string | undefined; refreshToken: string },
): Promise<AuthAnswer> {
  const input = { ClientId: clientId, ClientSecret: clientSecret, RefreshToken: refreshToken };
  return callCognito(target, new GetTokensFromRefreshTokenCommand(input));
}

/** Ends a refresh token and the access tokens made with it. */
export async function revokeToken(
  target: Target,
  { clientId, clientSecret, token }: { clientId: string; clientSecret?: string | undefined; token: string },
): Promise<void> {
  await callCognito(target, new RevokeTokenCommand({ ClientId: clientId, ClientSecret: clientSecret, Token: token }));
}
