import { createHmac, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { invalidParameter, userNotFound } from '../errors.ts';
import { checkLock } from '../users/attempts.ts';
import { keptVerifier } from '../users/password.ts';
import { findUser, type User } from '../users/user-store.ts';
import { closeSession, openSession, startSession } from './auth-session.ts';
import type { AuthStep } from './auth-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import type { ChallengeResult } from './custom-step.ts';
import { hidesUsers } from './hides-users.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { admit, wrongPassword } from './password-step.ts';
import { makeVerifier, parsePublicA, proofHolds, type ServerExchange, startExchange, type Verifier } from './srp.ts';

type SrpDoc = {
  userId: string;
  name: string;
  srpA: string;
  exchange: ServerExchange;
  verifier: string;
  /** What came before, where the password is one of the challenges of a custom sign-in. */
  custom?: ChallengeResult[];
};

const timestampForm = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{1,2} \d{2}:\d{2}:\d{2} UTC \d{4}$/;

/** Answers SRP_A with PASSWORD_VERIFIER. The state is behind SECRET_BLOCK; there is no Session. */
export function srpStep(
  context: Context,
  access: ClientAccess,
  name: string,
  srpA: string,
  custom?: ChallengeResult[],
): AuthStep {
  if (parsePublicA(srpA) === undefined) throw invalidParameter('SRP_A is not a correctly encoded value.');
  const user = findUser(context, access.pool, name);
  if (!user && !hidesUsers(access.client)) throw userNotFound();
  if (user) admit(context, access.client, user);
  const userId = user?.username ?? name;
  const known = user?.password ? keptVerifier(user.password) : madeUpVerifier(context, access, name);
  const exchange = startExchange(known.verifier);
  const secretBlock = randomBytes(1024).toString('base64');
  const doc: SrpDoc = { userId, name, srpA, exchange, verifier: known.verifier.toString('base64'), custom };
  startSession(context, access, 'PASSWORD_VERIFIER', user, doc, secretBlock);
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: known.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: exchange.publicB,
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  };
}

/** Checks the client's proof of the password: who gave it. A wrong one counts as a failed sign-in and ends the exchange. */
export function verifySrp(
  context: Context,
  access: ClientAccess,
  responses: Parameters,
): { user: User; custom: ChallengeResult[] | undefined } {
  const secretBlock = getParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = getParameter(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = getParameter(responses, 'TIMESTAMP');
  const username = getParameter(responses, 'USERNAME');
  if (!timestampForm.test(timestamp)) {
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.');
  }
  const session = openSession<SrpDoc>(context, access, 'PASSWORD_VERIFIER', secretBlock);
  const { userId, name, srpA, exchange, verifier, custom } = session.doc;
  checkSecretHash(context, access, [username, userId, name], findParameter(responses, 'SECRET_HASH'));
  const { user } = session;
  if (user) checkLock(context, user);
  closeSession(context, session);
  const proof = { poolId: access.pool.id, userId, publicA: srpA, exchange, secretBlock, timestamp, signature };
  const holds = proofHolds({ ...proof, verifier: Buffer.from(verifier, 'base64') });
  if (!holds || !user?.password || isChanged(user, verifier)) throw wrongPassword(context, user);
  return { user, custom };
}

/** A password set while the exchange ran makes its outcome worthless. */
const isChanged = (user: User, verifier: string) => user.password?.verifier !== verifier;

/** For a user who does not exist: always the same salt for a name, as a real user would show. */
function madeUpVerifier({ db }: Context, { pool }: ClientAccess, name: string): Verifier {
  const key = sql<{ value: Buffer }>(db, 'SELECT value FROM secrets ORDER BY name LIMIT 1').get()?.value;
  const salt = createHmac('sha256', key ?? pool.id)
    .update(`${pool.id} ${name}`)
    .digest('hex')
    .slice(0, 32);
  return { salt, verifier: makeVerifier(pool.id, name, randomBytes(16).toString('hex')).verifier };
}
