import { type Operation, reads, writes } from './operation.ts';
import { adminAddUserToGroup } from './operations/admin-add-user-to-group.ts';
import { adminConfirmSignUp } from './operations/admin-confirm-sign-up.ts';
import { adminCreateUser } from './operations/admin-create-user.ts';
import { adminDeleteSoftwareToken } from './operations/admin-delete-software-token.ts';
import { adminDeleteUser } from './operations/admin-delete-user.ts';
import { adminDeleteUserAttributes } from './operations/admin-delete-user-attributes.ts';
import { adminDisableUser } from './operations/admin-disable-user.ts';
import { adminEnableUser } from './operations/admin-enable-user.ts';
import { adminGetUser } from './operations/admin-get-user.ts';
import { adminGetUserAuthFactors } from './operations/admin-get-user-auth-factors.ts';
import { adminInitiateAuth } from './operations/admin-initiate-auth.ts';
import { adminListGroupsForUser } from './operations/admin-list-groups-for-user.ts';
import { adminRemoveUserFromGroup } from './operations/admin-remove-user-from-group.ts';
import { adminResetUserPassword } from './operations/admin-reset-user-password.ts';
import { adminRespondToAuthChallenge } from './operations/admin-respond-to-auth-challenge.ts';
import { adminSetUserMfaPreference } from './operations/admin-set-user-mfa-preference.ts';
import { adminSetUserPassword } from './operations/admin-set-user-password.ts';
import { adminUpdateUserAttributes } from './operations/admin-update-user-attributes.ts';
import { adminUserGlobalSignOut } from './operations/admin-user-global-sign-out.ts';
import { associateSoftwareToken } from './operations/associate-software-token.ts';
import { changePassword } from './operations/change-password.ts';
import { confirmForgotPassword } from './operations/confirm-forgot-password.ts';
import { confirmSignUp } from './operations/confirm-sign-up.ts';
import { createGroup } from './operations/create-group.ts';
import { deleteGroup } from './operations/delete-group.ts';
import { deleteUser } from './operations/delete-user.ts';
import { deleteUserAttributes } from './operations/delete-user-attributes.ts';
import { deleteWebAuthnCredential } from './operations/delete-web-authn-credential.ts';
import { forgotPassword } from './operations/forgot-password.ts';
import { getGroup } from './operations/get-group.ts';
import { getTokensFromRefreshToken } from './operations/get-tokens-from-refresh-token.ts';
import { getUser } from './operations/get-user.ts';
import { getUserAttributeVerificationCode } from './operations/get-user-attribute-verification-code.ts';
import { getUserAuthFactors } from './operations/get-user-auth-factors.ts';
import { globalSignOut } from './operations/global-sign-out.ts';
import { initiateAuth } from './operations/initiate-auth.ts';
import { listGroups } from './operations/list-groups.ts';
import { listUsers } from './operations/list-users.ts';
import { listUsersInGroup } from './operations/list-users-in-group.ts';
import { listWebAuthnCredentials } from './operations/list-web-authn-credentials.ts';
import { resendConfirmationCode } from './operations/resend-confirmation-code.ts';
import { respondToAuthChallenge } from './operations/respond-to-auth-challenge.ts';
import { revokeToken } from './operations/revoke-token.ts';
import { setUserMfaPreference } from './operations/set-user-mfa-preference.ts';
import { signUp } from './operations/sign-up.ts';
import { startWebAuthnRegistration } from './operations/start-web-authn-registration.ts';
import { updateGroup } from './operations/update-group.ts';
import { updateUserAttributes } from './operations/update-user-attributes.ts';
import { verifySoftwareToken } from './operations/verify-software-token.ts';
import { verifyUserAttribute } from './operations/verify-user-attribute.ts';
import { completeRegistration } from './passkeys/registration.ts';

/** Operations of users, groups and sign-in, by their name on the wire. */
export const userOperations: readonly [string, Operation][] = [
  // Users
  ['AdminCreateUser', writes(adminCreateUser)],
  ['AdminGetUser', reads(adminGetUser)],
  ['AdminDeleteUser', writes(adminDeleteUser)],
  ['AdminEnableUser', writes(adminEnableUser)],
  ['AdminDisableUser', writes(adminDisableUser)],
  ['AdminUpdateUserAttributes', writes(adminUpdateUserAttributes)],
  ['AdminDeleteUserAttributes', writes(adminDeleteUserAttributes)],
  ['AdminSetUserPassword', writes(adminSetUserPassword)],
  ['AdminResetUserPassword', writes(adminResetUserPassword)],
  ['AdminConfirmSignUp', writes(adminConfirmSignUp)],
  ['AdminUserGlobalSignOut', writes(adminUserGlobalSignOut)],
  ['AdminSetUserMFAPreference', writes(adminSetUserMfaPreference)],
  ['ListUsers', reads(listUsers)],
  // Groups
  ['CreateGroup', writes(createGroup)],
  ['GetGroup', reads(getGroup)],
  ['UpdateGroup', writes(updateGroup)],
  ['DeleteGroup', writes(deleteGroup)],
  ['ListGroups', reads(listGroups)],
  ['AdminAddUserToGroup', writes(adminAddUserToGroup)],
  ['AdminRemoveUserFromGroup', writes(adminRemoveUserFromGroup)],
  ['AdminListGroupsForUser', reads(adminListGroupsForUser)],
  ['ListUsersInGroup', reads(listUsersInGroup)],
  // Sign-up and passwords
  ['SignUp', writes(signUp)],
  ['ConfirmSignUp', writes(confirmSignUp)],
  ['ResendConfirmationCode', writes(resendConfirmationCode)],
  ['ForgotPassword', writes(forgotPassword)],
  ['ConfirmForgotPassword', writes(confirmForgotPassword)],
  ['ChangePassword', writes(changePassword)],
  // Sign-in
  ['InitiateAuth', writes(initiateAuth)],
  ['AdminInitiateAuth', writes(adminInitiateAuth)],
  ['RespondToAuthChallenge', writes(respondToAuthChallenge)],
  ['AdminRespondToAuthChallenge', writes(adminRespondToAuthChallenge)],
  ['GetTokensFromRefreshToken', writes(getTokensFromRefreshToken)],
  ['RevokeToken', writes(revokeToken)],
  ['GlobalSignOut', writes(globalSignOut)],
  // One's own account
  ['GetUser', reads(getUser)],
  ['DeleteUser', writes(deleteUser)],
  ['UpdateUserAttributes', writes(updateUserAttributes)],
  ['DeleteUserAttributes', writes(deleteUserAttributes)],
  ['GetUserAttributeVerificationCode', writes(getUserAttributeVerificationCode)],
  ['VerifyUserAttribute', writes(verifyUserAttribute)],
  ['AssociateSoftwareToken', writes(associateSoftwareToken)],
  ['VerifySoftwareToken', writes(verifySoftwareToken)],
  ['SetUserMFAPreference', writes(setUserMfaPreference)],
  ['AdminDeleteSoftwareToken', writes(adminDeleteSoftwareToken)],
  ['AdminGetUserAuthFactors', reads(adminGetUserAuthFactors)],
  ['GetUserAuthFactors', reads(getUserAuthFactors)],
  ['StartWebAuthnRegistration', writes(startWebAuthnRegistration)],
  ['CompleteWebAuthnRegistration', writes(completeRegistration)],
  ['ListWebAuthnCredentials', reads(listWebAuthnCredentials)],
  ['DeleteWebAuthnCredential', writes(deleteWebAuthnCredential)],
];
