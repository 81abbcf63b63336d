import { choiceStep } from '../auth/choice-step.ts';
import { notAuthorized } from '../errors.ts';
import { preAuthentication } from '../triggers/sign-in-triggers.ts';
import type { Guest } from './guest.ts';
import { advance } from './sign-in.ts';

const codes = ['EMAIL_OTP', 'SMS_OTP'] as const;
export type FirstCode = (typeof codes)[number];

/** Codes in place of a password: offered by managed login, to clients of the choice-based flow, as far as the pool allows them [DG23]. */
export function offeredCodes({ domain, pool, request: { client } }: Guest): FirstCode[] {
  if (domain.doc.ManagedLoginVersion !== 2 || pool.doc.MfaConfiguration === 'ON') return [];
  if (!client.doc.ExplicitAuthFlows?.includes('ALLOW_USER_AUTH')) return [];
  const allowed: string[] = pool.doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return codes.filter((code) => allowed.includes(code));
}

/** Begins a sign-in by a code, as the choice-based flow does when the app prefers one. */
export const beginCode = (guest: Guest, username: string, code: FirstCode) =>
  advance(guest, username, (access) => {
    preAuthentication(guest.context, access, username);
    const step = choiceStep(guest.context, access, username, { USERNAME: username, PREFERRED_CHALLENGE: code });
    if ('ChallengeName' in step && step.ChallengeName === code) return step;
    throw notAuthorized('No code can be sent for this name. Sign in with the password.');
  });
