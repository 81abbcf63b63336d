import { askPasskey } from '../auth/passkey-step.ts';
import { admit } from '../auth/password-step.ts';
import { notAuthorized } from '../errors.ts';
import { allowsPasskeys, maySignInByPasskey } from '../passkeys/pool-passkeys.ts';
import { isOriginOf, relyingParty } from '../passkeys/relying-party.ts';
import { preAuthentication } from '../triggers/sign-in-triggers.ts';
import { findUser } from '../users/user-store.ts';
import type { Guest } from './guest.ts';
import { advance } from './sign-in.ts';

/**
 * Whether passkeys are offered: by managed login, to clients of the choice-based flow [DG23], and where this very page may use them. On AWS
 * the domain is what they belong to by default; here it is only another name for this machine.
 */
export function offersPasskeys({ context, domain, pool, request: { client } }: Guest): boolean {
  if (domain.doc.ManagedLoginVersion !== 2 || !allowsPasskeys(pool)) return false;
  const rpId = relyingParty(context, pool);
  const isHere = rpId !== undefined && isOriginOf(rpId, new URL(context.origin).origin);
  return isHere && client.doc.ExplicitAuthFlows?.includes('ALLOW_USER_AUTH') === true;
}

/** Begins a sign-in by passkey. The fault is the same for a name that nobody has and for one without a passkey. */
export const beginPasskey = (guest: Guest, username: string) =>
  advance(guest, username, (access) => {
    const { context } = guest;
    preAuthentication(context, access, username);
    const user = findUser(context, access.pool, username);
    if (user) admit(context, access.client, user);
    if (!user || !maySignInByPasskey(context, access.pool, user)) {
      throw notAuthorized('There is no passkey for this name. Sign in with the password.');
    }
    return askPasskey(context, access, user, username);
  });
