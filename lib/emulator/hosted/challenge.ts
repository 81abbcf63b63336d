import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import { respond } from '../auth/respond.ts';
import { redirect } from './answers.ts';
import { type BrowserStep, dropStep, findStep } from './browser-step.ts';
import { faultWords } from './fault-words.ts';
import { type Guest, linkTo } from './guest.ts';
import { loginPage } from './pages/login.ts';
import { ownSecretHash } from './perform.ts';
import { advance } from './sign-in.ts';

export type ChallengeStep = Extract<BrowserStep, { kind: 'challenge' }>;

type Draw = (guest: Guest, step: ChallengeStep, problem?: string) => Response;

/** GET of a challenge's page: only in the middle of a sign-in that is at that challenge. */
export function showChallenge(guest: Guest, names: ChallengeNameType[], draw: Draw): Response {
  const step = findStep(guest);
  return isAt(step, names) ? draw(guest, step) : redirect(linkTo(guest, '/login'));
}

/**
 * POST of a challenge's page: answers it as a client of the API would. A wrong answer shows the page again; when the session of the
 * sign-in is over, the person begins anew.
 */
export function answerChallenge(
  guest: Guest,
  names: ChallengeNameType[],
  draw: Draw,
  answers: (step: ChallengeStep) => Record<string, string>,
): Response {
  const step = findStep(guest);
  if (!isAt(step, names)) return redirect(linkTo(guest, '/login'));
  const hash = ownSecretHash(guest, step.username);
  const common = { USERNAME: step.username, ...(hash !== undefined && { SECRET_HASH: hash }) };
  const answer = {
    ChallengeName: step.name,
    Session: step.session,
    ChallengeResponses: { ...common, ...answers(step) },
  };
  const outcome = advance(guest, step.username, (access) => respond(guest.context, access, 'client', answer));
  if (outcome instanceof Response) return outcome;
  const isOver = outcome.code === 'NotAuthorizedException' && /session/i.test(outcome.message);
  if (!isOver) return draw(guest, step, faultWords(outcome));
  dropStep(guest);
  return loginPage(guest, { username: step.username, problem: faultWords(outcome) });
}

const isAt = (step: BrowserStep | undefined, names: ChallengeNameType[]): step is ChallengeStep =>
  step?.kind === 'challenge' && names.includes(step.name);
