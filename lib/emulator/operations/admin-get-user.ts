import type {
  AdminGetUserRequest,
  AdminGetUserResponse,
  UserStatusType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getUser } from '../users/user-store.ts';
import { attributeList, mfaMembers } from '../users/user-view.ts';
import type { Wire } from '../wire.ts';

/** One user; unlike in lists the attributes are called `UserAttributes` and the MFA settings are there [sdk]. */
export function adminGetUser(input: Wire<AdminGetUserRequest>, context: Context): AdminGetUserResponse {
  const user = getUser(context, getPool(context, input.UserPoolId), input.Username);
  return {
    Username: user.username,
    UserAttributes: attributeList(user.attributes),
    UserCreateDate: new Date(user.created),
    UserLastModifiedDate: new Date(user.modified),
    Enabled: user.enabled,
    UserStatus: user.status as UserStatusType,
    ...mfaMembers(user),
  };
}
