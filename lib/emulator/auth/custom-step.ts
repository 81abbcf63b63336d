import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter, notAuthorized, userNotFound } from '../errors.ts';
import { callTrigger, runsTrigger } from '../triggers/call-trigger.ts';
import { clientMetadata, userAttributes, userNotFoundFlag } from '../triggers/told-of-user.ts';
import { flagIn, invalidOutput, textIn, textMapIn } from '../triggers/trigger-response.ts';
import { findUser, type User } from '../users/user-store.ts';
import { closeSession, openSession, startSession } from './auth-session.ts';
import type { AuthStep } from './auth-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import { hidesUsers } from './hides-users.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { admit, checkConfirmed, incorrect } from './password-step.ts';
import { srpStep } from './srp-step.ts';
import { endSignIn } from './tokens.ts';

/** One challenge that was answered, as the functions see it. */
export type ChallengeResult = { challengeName: string; challengeResult: boolean; challengeMetadata?: string };

/** Where a custom sign-in is. Of a user who does not exist, only the name that was sent. */
type Custom = { user: User | undefined; name: string; history: ChallengeResult[] };

type CustomDoc = Pick<Custom, 'name' | 'history'> & {
  /** privateChallengeParameters: the answer, for the function that checks it. */
  secret: Record<string, string>;
  metadata?: string;
};

/**
 * CUSTOM_AUTH: three functions of the pool decide what is asked, ask it, and check the answer. With CHALLENGE_NAME SRP_A it begins with the
 * password [doc DG23].
 */
export function customStep(context: Context, access: ClientAccess, name: string, parameters: Parameters): AuthStep {
  if (!context.invoke) {
    const reason = 'no Lambda endpoint is configured for this emulator';
    throw new CognitoFault(
      'UnexpectedLambdaException',
      `DefineAuthChallenge invocation failed due to error ${reason}.`,
    );
  }
  const user = findUser(context, access.pool, name);
  if (!user && !hidesUsers(access.client)) throw userNotFound();
  if (user) admit(context, access.client, user);
  if (user) checkConfirmed(user);
  const begun = { user, name };
  if (findParameter(parameters, 'CHALLENGE_NAME') !== 'SRP_A')
    return define(context, access, { ...begun, history: [] });
  const srpA = getParameter(parameters, 'SRP_A');
  return define(context, access, { ...begun, history: [{ challengeName: 'SRP_A', challengeResult: true }] }, srpA);
}

/** The password of a custom sign-in was right: what comes next is for the function to say. */
export function customAfterPassword(
  context: Context,
  access: ClientAccess,
  user: User,
  history: ChallengeResult[],
): AuthStep {
  const proven = { challengeName: 'PASSWORD_VERIFIER', challengeResult: true };
  return define(context, access, { user, name: user.username, history: [...history, proven] });
}

/** Answers CUSTOM_CHALLENGE. Right or wrong, the answer is one more in the history, and the function decides what that means. */
export function answerCustom(
  context: Context,
  access: ClientAccess,
  sessionText: string,
  responses: Parameters,
): AuthStep {
  const session = openSession<CustomDoc>(context, access, 'CUSTOM_CHALLENGE', sessionText);
  const { user, doc } = session;
  const username = getParameter(responses, 'USERNAME');
  checkSecretHash(context, access, [username, doc.name, user?.username ?? ''], findParameter(responses, 'SECRET_HASH'));
  const challengeAnswer = getParameter(responses, 'ANSWER');
  const custom = { user, name: doc.name, history: doc.history };
  const request = { privateChallengeParameters: doc.secret, challengeAnswer };
  const response = call(context, access, custom, 'VerifyAuthChallengeResponse', request, { answerCorrect: null });
  closeSession(context, session);
  const { metadata: challengeMetadata } = doc;
  const result = { challengeName: 'CUSTOM_CHALLENGE', challengeResult: flagIn(response, 'answerCorrect') };
  const told = { ...result, ...(challengeMetadata !== undefined && { challengeMetadata }) };
  return define(context, access, { ...custom, history: [...doc.history, told] });
}

/** Asks what comes next: the end, good or bad, or a challenge. */
function define(context: Context, access: ClientAccess, custom: Custom, srpA?: string): AuthStep {
  const { history, user, name } = custom;
  const empty = { challengeName: null, issueTokens: null, failAuthentication: null };
  const response = call(context, access, custom, 'DefineAuthChallenge', { session: history }, empty);
  // Both at once is a refusal: a function that is unsure must not let anybody in.
  if (flagIn(response, 'failAuthentication')) throw refused();
  if (flagIn(response, 'issueTokens')) return enter(context, access, user);
  const next = textIn(response, 'challengeName');
  if (next === 'CUSTOM_CHALLENGE') return create(context, access, custom);
  if (next === 'PASSWORD_VERIFIER' && srpA !== undefined) return srpStep(context, access, name, srpA, history);
  throw invalidOutput();
}

/** The history of a refused sign-in is over, so the refusal is kept; [text: as a wrong password, unsure]. */
const refused = () => new CognitoFault('NotAuthorizedException', incorrect, { keep: true });

/** Nobody is let in as a user who does not exist, whatever the function says. */
function enter(context: Context, access: ClientAccess, user: User | undefined): AuthStep {
  if (!user) throw refused();
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return endSignIn(context, access, user, 1);
}

function create(context: Context, access: ClientAccess, custom: Custom): AuthStep {
  const { user, name, history } = custom;
  const request = { challengeName: 'CUSTOM_CHALLENGE', session: history };
  const empty = { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null };
  const response = call(context, access, custom, 'CreateAuthChallenge', request, empty);
  const secret = textMapIn(response, 'privateChallengeParameters');
  const doc: CustomDoc = { name, history, secret, metadata: textIn(response, 'challengeMetadata') };
  return {
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session: startSession(context, access, 'CUSTOM_CHALLENGE', user, doc),
    ChallengeParameters: {
      USERNAME: user?.username ?? name,
      ...textMapIn(response, 'publicChallengeParameters'),
    },
  };
}

function call(
  context: Context,
  { pool, client }: ClientAccess,
  { user, name }: Custom,
  trigger: 'DefineAuthChallenge' | 'CreateAuthChallenge' | 'VerifyAuthChallengeResponse',
  request: object,
  response: object,
) {
  if (!runsTrigger(context, pool, trigger)) {
    throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
  }
  const told = { userAttributes: userAttributes(user), ...request, ...clientMetadata(context) };
  const answer = callTrigger(context, pool, {
    trigger,
    source: `${trigger}_Authentication`,
    userName: user?.username ?? name,
    clientId: client.id,
    request: { ...told, ...userNotFoundFlag(client, user) },
    response,
  });
  return answer ?? {};
}
