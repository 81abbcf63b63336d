import type { FunctionCode } from '@/lib/emulator/testing/functions';

/** The three functions of a custom sign-in that asks for one word, after the password where that was sent. */
export const wordChallenge: Record<
  'DefineAuthChallenge' | 'CreateAuthChallenge' | 'VerifyAuthChallengeResponse',
  FunctionCode
> = {
  DefineAuthChallenge({ request, response }) {
    const last = (request.session as { challengeName: string; challengeResult: boolean }[]).at(-1);
    if (last?.challengeName === 'SRP_A') response.challengeName = 'PASSWORD_VERIFIER';
    else if (last?.challengeName !== 'CUSTOM_CHALLENGE') response.challengeName = 'CUSTOM_CHALLENGE';
    else if (last.challengeResult) response.issueTokens = true;
    else response.failAuthentication = true;
  },
  CreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { question: 'What swims and cannot sing?' };
    response.privateChallengeParameters = { word: 'swordfish' };
  },
  VerifyAuthChallengeResponse({ request, response }) {
    const { word } = request.privateChallengeParameters as { word: string };
    if (request.challengeAnswer === 'boom') throw new Error('The sea is closed');
    response.answerCorrect = request.challengeAnswer === word;
  },
};

/** A function that adds a claim to both tokens (version 2). */
export const addPlan: FunctionCode = ({ response }) => {
  const claimsToAddOrOverride = { plan: 'gold' };
  response.claimsAndScopeOverrideDetails = {
    idTokenGeneration: { claimsToAddOrOverride },
    accessTokenGeneration: { claimsToAddOrOverride },
  };
};
