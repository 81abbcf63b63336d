import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { type Door, notBuilt } from './auth-flow.ts';
import type { AuthStep } from './auth-step.ts';
import { answerChoice } from './choice-step.ts';
import type { ClientAccess } from './client-access.ts';
import { answerCustom, customAfterPassword } from './custom-step.ts';
import { answerMfa, answerMfaSetup, answerMfaType } from './mfa-step.ts';
import { answerNewPassword } from './new-password.ts';
import type { Parameters } from './parameters.ts';
import { answerPasskey } from './passkey-step.ts';
import { afterPassword, checkKnown } from './password-step.ts';
import { verifySrp } from './srp-step.ts';

type Answer = { ChallengeName: ChallengeNameType; Session?: string; ChallengeResponses?: Parameters };

/** Answers a challenge: the common part of RespondToAuthChallenge and AdminRespondToAuthChallenge. */
export function respond(context: Context, access: ClientAccess, door: Door, input: Answer): AuthStep {
  const { ChallengeName: challenge, ChallengeResponses: responses } = input;
  switch (challenge) {
    case 'PASSWORD_VERIFIER':
      return afterSrp(context, access, responses);
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(context, access, door, sessionOf(input), responses);
    case 'SELECT_CHALLENGE':
    case 'PASSWORD':
    case 'PASSWORD_SRP':
      return answerChoice(context, access, challenge, sessionOf(input), responses);
    case 'WEB_AUTHN':
      return answerPasskey(context, access, sessionOf(input), responses);
    case 'CUSTOM_CHALLENGE':
      return answerCustom(context, access, sessionOf(input), responses);
    case 'SMS_OTP':
    case 'SMS_MFA':
    case 'EMAIL_OTP':
    case 'SOFTWARE_TOKEN_MFA':
      return answerMfa(context, access, challenge, sessionOf(input), responses);
    case 'SELECT_MFA_TYPE':
      return answerMfaType(context, access, sessionOf(input), responses);
    case 'MFA_SETUP':
      return answerMfaSetup(context, access, sessionOf(input), responses);
    default:
      throw notBuilt(`The challenge ${challenge} is not built into this emulator.`);
  }
}

/** The password is proven: the sign-in goes on, or the custom one that it is a part of. */
function afterSrp(context: Context, access: ClientAccess, responses: Parameters): AuthStep {
  const { user, custom } = verifySrp(context, access, responses);
  if (!custom) return afterPassword(context, access, user);
  checkKnown(context, access, user);
  return customAfterPassword(context, access, user, custom);
}

/** [measured GH amazon-cognito-identity-js#627] */
function sessionOf({ Session }: Answer): string {
  if (!Session) throw invalidParameter('Missing required parameter Session');
  return Session;
}
