import 'server-only';
import { getTokensFromRefreshToken, initiateAuth } from '@/lib/cognito/auth';
import type { Outcome } from './guide/exchange';
import { type ApiFlow, apiFlows } from './guide/flows';
import { outcomeOf, refusable } from './outcome';
import { answerPasswordVerifier, withSecretHash } from './password-verifier';
import { type Recorder, recorder } from './recorder';
import type { SignInPlace } from './sign-in-place';
import { startSrp } from './srp';

export interface SignInStart {
  flow: ApiFlow;
  username: string;
  password: string;
  refreshToken: string;
}

/**
 * The first request of a flow; for SRP the second one too, because only this process knows the random number behind the
 * first. Refusals of Cognito are an outcome, not an error: showing them is what the bench is for.
 * @throws PooldeckError when Cognito could not be asked at all
 */
export async function beginSignIn(place: SignInPlace, start: SignInStart): Promise<Outcome> {
  const kept = recorder();
  return refusable(kept, async () => {
    if (start.flow === 'refresh') return refresh(place, start, kept);
    if (start.flow === 'srp' || (start.flow === 'custom' && start.password !== '')) return bySrp(place, start, kept);
    const parameters = {
      USERNAME: start.username,
      ...(start.password && { PASSWORD: start.password }),
    };
    return outcomeOf(place, start, kept, await initiate(place, start.flow, parameters, kept));
  });
}

async function initiate(place: SignInPlace, flow: ApiFlow, parameters: Record<string, string>, kept: Recorder) {
  const { authFlow, admin } = apiFlows[flow];
  const sent = withSecretHash(place, parameters, parameters.USERNAME ?? '');
  const input = {
    ...(admin && { UserPoolId: place.poolId }),
    ClientId: place.clientId,
    AuthFlow: authFlow,
    AuthParameters: sent,
  };
  return kept.keep(admin ? 'AdminInitiateAuth' : 'InitiateAuth', input, () =>
    initiateAuth(place.target, { ...place, admin }, { flow: authFlow, parameters: sent }),
  );
}

/** Of the custom flow the proof of the password is the first challenge; its functions say what follows [doc DG23]. */
async function bySrp(place: SignInPlace, start: SignInStart, kept: Recorder): Promise<Outcome> {
  const srp = startSrp();
  const parameters = {
    USERNAME: start.username,
    SRP_A: srp.publicA,
    ...(start.flow === 'custom' && { CHALLENGE_NAME: 'SRP_A' }),
  };
  const answer = await initiate(place, start.flow, parameters, kept);
  if (answer.ChallengeName !== 'PASSWORD_VERIFIER') return outcomeOf(place, start, kept, answer);
  const next = await answerPasswordVerifier(place, { srp, answer, password: start.password, admin: false }, kept);
  return outcomeOf(place, start, kept, next);
}

async function refresh(place: SignInPlace, start: SignInStart, kept: Recorder): Promise<Outcome> {
  const { clientId, clientSecret, target } = place;
  const { refreshToken } = start;
  if (place.rotates) {
    const input = { ClientId: clientId, ClientSecret: clientSecret, RefreshToken: refreshToken };
    const answer = await kept.keep('GetTokensFromRefreshToken', input, () =>
      getTokensFromRefreshToken(target, { clientId, clientSecret, refreshToken }),
    );
    return outcomeOf(place, start, kept, answer);
  }
  // With a secret, the hash is made of the user's name, which a refresh token does not tell (facts §7).
  const parameters = { REFRESH_TOKEN: refreshToken, ...(start.username && { USERNAME: start.username }) };
  const outcome = await outcomeOf(place, start, kept, await initiate(place, 'refresh', parameters, kept));
  // Without rotation none comes back: the one that was sent goes on.
  return outcome.kind === 'tokens' ? { ...outcome, tokens: { refreshToken, ...outcome.tokens } } : outcome;
}
