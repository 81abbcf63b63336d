import 'server-only';
import { type AuthAnswer, respondToAuthChallenge } from '@/lib/cognito/auth';
import { PooldeckError } from '@/lib/errors';
import type { Recorder } from './recorder';
import { secretHash } from './secret-hash';
import type { SignInPlace } from './sign-in-place';
import { proveSrp, type SrpStart, srpTimestamp } from './srp';

/** Adds SECRET_HASH for clients with a secret. `username` as sent; in answers, Cognito's own id of the user (facts §7). */
export function withSecretHash(
  { clientId, clientSecret }: Pick<SignInPlace, 'clientId' | 'clientSecret'>,
  parameters: Record<string, string>,
  username: string,
): Record<string, string> {
  if (clientSecret === undefined) return parameters;
  return { ...parameters, SECRET_HASH: secretHash(username, clientId, clientSecret) };
}

interface Verifier {
  srp: SrpStart;
  answer: AuthAnswer;
  password: string;
  admin: boolean;
}

/** Answers PASSWORD_VERIFIER: it has to follow within seconds, so no person comes in between (facts §7.3). */
export async function answerPasswordVerifier(
  place: SignInPlace,
  { srp, answer, password, admin }: Verifier,
  kept: Recorder,
): Promise<AuthAnswer> {
  const {
    SALT: salt,
    SRP_B: publicB,
    SECRET_BLOCK: secretBlock,
    USER_ID_FOR_SRP: userId,
  } = answer.ChallengeParameters ?? {};
  if (!salt || !publicB || !secretBlock || !userId)
    throw new PooldeckError('refused', 'PASSWORD_VERIFIER came without the values that SRP needs.');
  const timestamp = srpTimestamp(new Date());
  const signature = proveSrp(
    srp,
    { salt, publicB, secretBlock, userId },
    { poolId: place.poolId, password, timestamp },
  );
  const responses = withSecretHash(
    place,
    {
      USERNAME: userId,
      PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
      PASSWORD_CLAIM_SIGNATURE: signature,
      TIMESTAMP: timestamp,
    },
    userId,
  );
  const session = answer.Session ?? '';
  const input = {
    ...(admin && { UserPoolId: place.poolId }),
    ClientId: place.clientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    ...(session && { Session: session }),
    ChallengeResponses: responses,
  };
  const operation = admin ? 'AdminRespondToAuthChallenge' : 'RespondToAuthChallenge';
  return kept.keep(operation, input, () =>
    respondToAuthChallenge(place.target, { ...place, admin }, { challenge: 'PASSWORD_VERIFIER', session, responses }),
  );
}
