import type { DeleteUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { deleteUser as removeUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Lets users delete themselves. */
export function deleteUser(input: Wire<DeleteUserRequest>, context: Context) {
  removeUser(context, openAccessToken(context, input.AccessToken).user);
  return {};
}
