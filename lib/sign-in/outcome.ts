import 'server-only';
import type { AuthAnswer } from '@/lib/cognito/auth';
import { PooldeckError } from '@/lib/errors';
import { errorView } from '@/lib/result';
import { checkTokens } from './check-tokens';
import type { Aside, Outcome, Tokens } from './guide/exchange';
import { apiFlows } from './guide/flows';
import { type Recorder, recorder } from './recorder';
import type { SignInPlace } from './sign-in-place';

/** Runs a step; an error that somebody foresaw becomes the outcome `refused`, beside what was sent and answered. */
export async function refusable(kept: Recorder, step: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof PooldeckError)) throw error;
    return { kind: 'refused', error: errorView(error), exchanges: kept.exchanges };
  }
}

/** A step beside the way: a refusal of Cognito is told, together with what was sent and answered. @throws what nobody foresaw */
export async function aside<T extends object>(step: (kept: Recorder) => Promise<T>): Promise<Aside<T>> {
  const kept = recorder();
  try {
    return { kind: 'done', ...(await step(kept)), exchanges: kept.exchanges };
  } catch (error) {
    if (!(error instanceof PooldeckError)) throw error;
    return { kind: 'refused', error: errorView(error), exchanges: kept.exchanges };
  }
}

/** Tokens with what is in them, checked; `nonce` is what the link sent that they came by. */
export async function tokensOutcome(
  place: SignInPlace,
  tokens: Tokens,
  kept: Recorder,
  nonce?: string | undefined,
): Promise<Outcome> {
  return { kind: 'tokens', tokens, checked: await checkTokens(place, tokens, nonce), exchanges: kept.exchanges };
}

interface Attempt {
  username: string;
  flow?: keyof typeof apiFlows;
  admin?: boolean;
}

/** Where an answer of Cognito leads: to tokens, or to the next challenge. */
export async function outcomeOf(
  place: SignInPlace,
  { username, flow, admin = flow ? apiFlows[flow].admin : false }: Attempt,
  kept: Recorder,
  answer: AuthAnswer,
): Promise<Outcome> {
  const { AuthenticationResult: result, ChallengeName: name, ChallengeParameters: parameters = {} } = answer;
  if (result) {
    const { IdToken: idToken, AccessToken: accessToken, RefreshToken: refreshToken, ExpiresIn: expiresIn } = result;
    const tokens: Tokens = {
      ...(idToken && { idToken }),
      ...(accessToken && { accessToken }),
      ...(refreshToken && { refreshToken }),
      expiresIn,
    };
    return tokensOutcome(place, tokens, kept);
  }
  if (!name) throw new PooldeckError('refused', 'Cognito answered with neither tokens nor a challenge.');
  const challenge = {
    name,
    session: answer.Session ?? '',
    username: parameters.USER_ID_FOR_SRP ?? (name === 'CUSTOM_CHALLENGE' ? parameters.USERNAME : undefined) ?? username,
    parameters,
    available: answer.AvailableChallenges ?? [],
    admin,
  };
  return { kind: 'challenge', challenge, exchanges: kept.exchanges };
}
