import type { AdminDeleteUserAttributesRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { updateAttributes } from '../users/update-attributes.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Deletes attributes; required ones cannot be deleted [MODEL], one that the user has not is no error. */
export function adminDeleteUserAttributes(input: Wire<AdminDeleteUserAttributesRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const emptied = input.UserAttributeNames.map((Name) => ({ Name, Value: '' }));
  updateAttributes(context, pool, getUser(context, pool, input.Username), emptied);
  return {};
}
