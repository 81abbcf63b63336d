import type { AuthenticationResultType, ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';

/** What InitiateAuth and RespondToAuthChallenge answer: the next challenge, or the tokens. */
export type AuthStep =
  | {
      ChallengeName: ChallengeNameType;
      Session?: string;
      ChallengeParameters: Record<string, string>;
      /** Beside SELECT_CHALLENGE. */
      AvailableChallenges?: ChallengeNameType[];
    }
  | { ChallengeParameters: Record<string, never>; AuthenticationResult: AuthenticationResultType };

/** The end of a sign-in: `ChallengeParameters` is there, empty [measured MOTO-V]. */
export const signedIn = (result: AuthenticationResultType): AuthStep => ({
  ChallengeParameters: {},
  AuthenticationResult: result,
});
