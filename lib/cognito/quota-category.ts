/** Requests per second, account and region: the published quotas of 2026 (facts §10.1). Some can be raised; none is lower. */
export const quotas = {
  UserAuthentication: 120,
  UserCreation: 50,
  UserAccountRecovery: 30,
  UserRead: 120,
  UserToken: 120,
  UserUpdate: 25,
  UserResourceRead: 50,
  UserResourceUpdate: 25,
  UserList: 30,
  UserPoolRead: 15,
  UserPoolUpdate: 15,
  UserPoolResourceRead: 20,
  UserPoolResourceUpdate: 15,
  UserPoolClientRead: 15,
  UserPoolClientUpdate: 15,
  ClientAuthentication: 150,
  LimitManagement: 1,
} as const;

export type QuotaCategory = keyof typeof quotas;

// First match wins. Operations in no published category (sessions, terms) fall to the careful one at the end.
const table: [RegExp, QuotaCategory][] = [
  [/ProvisionedLimit$/, 'LimitManagement'],
  [/^GetClientToken$/, 'ClientAuthentication'],
  [/(InitiateAuth|RespondToAuthChallenge|GetTokensFromRefreshToken)$/, 'UserAuthentication'],
  [/^(SignUp|ConfirmSignUp|AdminCreateUser|AdminConfirmSignUp)$/, 'UserCreation'],
  [
    /^(ChangePassword|ForgotPassword|ConfirmForgotPassword|AdminResetUserPassword|AdminSetUserPassword)$/,
    'UserAccountRecovery',
  ],
  [/^(AdminGetUser|AdminGetUserAuthFactors|GetUser|GetUserAuthFactors)$/, 'UserRead'],
  [/^RevokeToken$/, 'UserToken'],
  [/^ListUsers(InGroup)?$/, 'UserList'],
  [
    /^(Admin(ListDevices|GetDevice|ListGroupsForUser|ListUserAuthEvents)|ListDevices|GetDevice|ResendConfirmationCode|GetUserAttributeVerificationCode)$/,
    'UserResourceRead',
  ],
  [
    /(MFAPreference|SoftwareToken|DeviceStatus|ForgetDevice|ConfirmDevice|AuthEventFeedback|UserSettings)$/,
    'UserResourceUpdate',
  ],
  [
    /^(Admin(EnableUser|DisableUser|DeleteUser|UpdateUserAttributes|DeleteUserAttributes|AddUserToGroup|RemoveUserFromGroup|LinkProviderForUser|DisableProviderForUser|UserGlobalSignOut)|DeleteUser|UpdateUserAttributes|DeleteUserAttributes|GlobalSignOut|VerifyUserAttribute)$/,
    'UserUpdate',
  ],
  [/^(DescribeUserPool|ListUserPools)$/, 'UserPoolRead'],
  [/^(Create|Update|Delete)UserPool$/, 'UserPoolUpdate'],
  [/^(DescribeUserPoolClient|ListUserPoolClients|ListUserPoolClientSecrets)$/, 'UserPoolClientRead'],
  [/UserPoolClient(Secret)?$/, 'UserPoolClientUpdate'],
  [/^(List|Describe|Get)/, 'UserPoolResourceRead'],
];

/** The quota that an operation draws on. */
export function quotaCategory(operation: string): QuotaCategory {
  return table.find(([pattern]) => pattern.test(operation))?.[1] ?? 'UserPoolResourceUpdate';
}
