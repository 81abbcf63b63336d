import type { AuthStep } from '../auth/auth-step.ts';
import { signedIn } from '../auth/auth-step.ts';
import type { ClientAccess } from '../auth/client-access.ts';
import type { CognitoFault } from '../errors.ts';
import { associateSoftwareToken } from '../operations/associate-software-token.ts';
import type { User } from '../users/user-store.ts';
import { redirect } from './answers.ts';
import { attempt } from './attempt.ts';
import { startBrowserSession } from './browser-session.ts';
import { dropStep, putStep } from './browser-step.ts';
import { grantTo } from './grant.ts';
import { type Guest, linkTo } from './guest.ts';
import { perform } from './perform.ts';

const pathOf: Record<string, string> = {
  NEW_PASSWORD_REQUIRED: '/changePassword',
  SMS_MFA: '/mfa',
  EMAIL_OTP: '/mfa',
  SMS_OTP: '/mfa',
  SOFTWARE_TOKEN_MFA: '/mfa',
  SELECT_MFA_TYPE: '/selectMfa',
  MFA_SETUP: '/setUpMfa',
  WEB_AUTHN: '/passkey',
};

/**
 * Takes a sign-in one step on: to the page of the next challenge, or at its end back to the application. The same steps as behind the API.
 *
 * @returns the fault when the step was refused; nothing has changed then but what a refusal counts
 */
export function advance(
  guest: Guest,
  username: string,
  step: (access: ClientAccess) => AuthStep,
): Response | CognitoFault {
  const ended: { user: User; factors: 1 | 2 }[] = [];
  const access: ClientAccess = {
    pool: guest.pool,
    client: guest.request.client,
    end(user, factors) {
      ended.push({ user, factors });
      return signedIn({});
    },
  };
  const tried = attempt(guest.context, () => step(access));
  if ('fault' in tried) return tried.fault;
  const [end] = ended;
  return end ? enter(guest, end.user, end.factors) : toChallenge(guest, username, tried.result);
}

/** Signs the browser in and sends the person back to the application. */
function enter(guest: Guest, user: User, factors: number): Response {
  dropStep(guest);
  const session = { user, factors, authTime: Math.floor(guest.context.now() / 1000) };
  const cookie = startBrowserSession(guest, session);
  return grantTo(guest, guest.request, session, [cookie, guest.browser.setCookie]);
}

function toChallenge(guest: Guest, username: string, step: AuthStep): Response {
  if (!('ChallengeName' in step)) throw new Error('A sign-in ended without its end being called.');
  const { ChallengeName: name, Session = '', ChallengeParameters: parameters } = step;
  const path = pathOf[name];
  if (path === undefined) throw new Error(`The sign-in pages have none for the challenge ${name}.`);
  const common = { kind: 'challenge', name, username, parameters } as const;
  putStep(guest, { ...common, session: Session, ...(name === 'MFA_SETUP' && setUp(guest, Session, parameters)) });
  return redirect(linkTo(guest, path), [guest.browser.setCookie]);
}

/** The authenticator's secret is made once, so that a reload of the page shows the same. */
function setUp(guest: Guest, Session: string, { MFAS_CAN_SETUP = '[]' }: Record<string, string>) {
  const methods: string[] = JSON.parse(MFAS_CAN_SETUP);
  if (!methods.includes('SOFTWARE_TOKEN_MFA')) return {};
  const made = perform(guest, 'AssociateSoftwareToken', associateSoftwareToken, { Session });
  return { session: made.Session ?? '', secret: made.SecretCode };
}
