import 'server-only';
import { renderSVG } from 'uqr';
import { associateSoftwareToken, respondToAuthChallenge, verifySoftwareToken } from '@/lib/cognito/auth';
import type { Aside, Outcome, PendingChallenge, SoftwareTokenSetup } from './guide/exchange';
import { aside, outcomeOf, refusable } from './outcome';
import { answerPasswordVerifier, withSecretHash } from './password-verifier';
import { type Recorder, recorder } from './recorder';
import type { SignInPlace } from './sign-in-place';
import { startSrp } from './srp';

export interface ChallengeAnswer {
  challenge: Pick<PendingChallenge, 'name' | 'session' | 'username' | 'admin'>;
  /** ChallengeResponses beside USERNAME and SECRET_HASH, by their names in the API. */
  answers: Record<string, string>;
  /** For SRP as the chosen factor. */
  password: string;
}

/** Sends the answer to a challenge. @throws PooldeckError when Cognito could not be asked at all */
export async function answerChallenge(place: SignInPlace, given: ChallengeAnswer): Promise<Outcome> {
  const kept = recorder();
  return refusable(kept, async () => {
    const { challenge, answers, password } = given;
    if (challenge.name === 'SELECT_CHALLENGE' && answers.ANSWER === 'PASSWORD_SRP') {
      const srp = startSrp();
      const answer = await respond(place, challenge, { ...answers, SRP_A: srp.publicA }, kept);
      if (answer.ChallengeName !== 'PASSWORD_VERIFIER') return outcomeOf(place, challenge, kept, answer);
      const verifier = { srp, answer, password, admin: challenge.admin };
      return outcomeOf(place, challenge, kept, await answerPasswordVerifier(place, verifier, kept));
    }
    return outcomeOf(place, challenge, kept, await respond(place, challenge, answers, kept));
  });
}

async function respond(
  place: SignInPlace,
  { name, session, username, admin }: ChallengeAnswer['challenge'],
  answers: Record<string, string>,
  kept: Recorder,
) {
  const responses = withSecretHash(place, { USERNAME: username, ...answers }, username);
  const input = {
    ...(admin && { UserPoolId: place.poolId }),
    ClientId: place.clientId,
    ChallengeName: name,
    Session: session,
    ChallengeResponses: responses,
  };
  return kept.keep(admin ? 'AdminRespondToAuthChallenge' : 'RespondToAuthChallenge', input, () =>
    respondToAuthChallenge(place.target, { ...place, admin }, { challenge: name, session, responses }),
  );
}

/** A new key for an authenticator app, as MFA_SETUP asks for one. @throws what nobody foresaw */
export function setUpSoftwareToken(
  place: SignInPlace,
  { session, username }: { session: string; username: string },
): Promise<Aside<{ setup: SoftwareTokenSetup }>> {
  return aside(async (kept) => {
    const made = await kept.keep('AssociateSoftwareToken', { Session: session }, async () => {
      const { secret, session: next } = await associateSoftwareToken(place.target, session);
      return { SecretCode: secret, Session: next };
    });
    const label = encodeURIComponent(`${place.clientName}:${username}`);
    const uri = `otpauth://totp/${label}?secret=${made.SecretCode}&issuer=${encodeURIComponent(place.clientName)}`;
    return { setup: { session: made.Session, secret: made.SecretCode, qr: renderSVG(uri, { border: 2 }) } };
  });
}

/** The first code of the app, and with it the end of MFA_SETUP. @throws PooldeckError when Cognito could not be asked */
export async function finishSoftwareToken(
  place: SignInPlace,
  { challenge, code }: { challenge: ChallengeAnswer['challenge']; code: string },
): Promise<Outcome> {
  const kept = recorder();
  return refusable(kept, async () => {
    const input = { Session: challenge.session, UserCode: code };
    const { Session: session } = await kept.keep('VerifySoftwareToken', input, async () => ({
      Session: await verifySoftwareToken(place.target, { session: challenge.session, code }),
    }));
    return outcomeOf(place, challenge, kept, await respond(place, { ...challenge, session }, {}, kept));
  });
}
