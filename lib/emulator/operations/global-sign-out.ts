import type { GlobalSignOutRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import { revokeAllSignIns } from '../auth/refresh-tokens.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

/** Ends all sign-ins of the user, this one included. */
export function globalSignOut(input: Wire<GlobalSignOutRequest>, context: Context) {
  revokeAllSignIns(context, openAccessToken(context, input.AccessToken).user);
  return {};
}
