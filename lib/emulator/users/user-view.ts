import type { UserStatusType, UserType } from '@aws-sdk/client-cognito-identity-provider';
import type { User } from './user-store.ts';

type Listed = Pick<User, 'username' | 'attributes' | 'created' | 'modified' | 'enabled' | 'status'>;

/** A user as lists, AdminCreateUser and ListUsersInGroup show it: no MFA settings, and the member is called `Attributes` [sdk]. */
export function userType(user: Listed): UserType {
  return {
    Username: user.username,
    Attributes: attributeList(user.attributes),
    UserCreateDate: new Date(user.created),
    UserLastModifiedDate: new Date(user.modified),
    Enabled: user.enabled,
    UserStatus: user.status as UserStatusType,
  };
}

/** Attributes as the wire shows them, in the order in which they are kept: sub first. */
export function attributeList(attributes: Iterable<[string, string]>) {
  return Array.from(attributes, ([Name, Value]) => ({ Name, Value }));
}

/** MFA members of AdminGetUser and GetUser; both vanish when empty [measured MOTO-V]. */
export function mfaMembers({ extra }: User) {
  return {
    ...(extra.preferredMfa && { PreferredMfaSetting: extra.preferredMfa }),
    ...(extra.mfa?.length && { UserMFASettingList: extra.mfa }),
  };
}
