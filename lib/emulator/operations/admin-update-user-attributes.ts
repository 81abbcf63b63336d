import type { AdminUpdateUserAttributesRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { updateAttributes } from '../users/update-attributes.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Merges attributes; not bound by a client's write list [DG23]. */
export function adminUpdateUserAttributes(input: Wire<AdminUpdateUserAttributesRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  updateAttributes(context, pool, getUser(context, pool, input.Username), input.UserAttributes);
  return {};
}
