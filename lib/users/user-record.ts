import 'server-only';
import type { AdminGetUserCommandOutput, AttributeType, UserType } from '@aws-sdk/client-cognito-identity-provider';

/** A user as pages show it. */
export interface UserRecord {
  username: string;
  /** Cognito's `UserStatus`; undefined where an endpoint tells none. */
  status: string | undefined;
  enabled: boolean;
  created: Date | undefined;
  changed: Date | undefined;
  /** In Cognito's order, `sub` first. */
  attributes: { name: string; value: string }[];
  /** Only AdminGetUser tells it; undefined when it was not asked. */
  mfa: { methods: string[]; preferred: string | undefined } | undefined;
}

/** From ListUsers, which names the list `Attributes` and tells nothing of MFA. */
export function listedUser(user: UserType): UserRecord {
  return {
    username: user.Username ?? '',
    status: user.UserStatus,
    enabled: user.Enabled ?? true,
    created: user.UserCreateDate,
    changed: user.UserLastModifiedDate,
    attributes: attributesOf(user.Attributes),
    mfa: undefined,
  };
}

/** From AdminGetUser, which names the list `UserAttributes` and leaves empty MFA members out. */
export function describedUser(user: AdminGetUserCommandOutput): UserRecord {
  return {
    username: user.Username ?? '',
    status: user.UserStatus,
    enabled: user.Enabled ?? true,
    created: user.UserCreateDate,
    changed: user.UserLastModifiedDate,
    attributes: attributesOf(user.UserAttributes),
    mfa: { methods: user.UserMFASettingList ?? [], preferred: user.PreferredMfaSetting },
  };
}

/** One attribute's value, or undefined. */
export function attributeValue(user: UserRecord, name: string): string | undefined {
  return user.attributes.find((attribute) => attribute.name === name)?.value;
}

function attributesOf(attributes: AttributeType[] | undefined): UserRecord['attributes'] {
  const all = (attributes ?? []).map(({ Name = '', Value = '' }) => ({ name: Name, value: Value }));
  return [...all.filter(({ name }) => name === 'sub'), ...all.filter(({ name }) => name !== 'sub')];
}
