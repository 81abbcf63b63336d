import { type Operation, reads, writes } from './operation.ts';
import { addCustomAttributes } from './operations/add-custom-attributes.ts';
import { addUserPoolClientSecret } from './operations/add-user-pool-client-secret.ts';
import { createIdentityProvider } from './operations/create-identity-provider.ts';
import { createManagedLoginBranding } from './operations/create-managed-login-branding.ts';
import { createResourceServer } from './operations/create-resource-server.ts';
import { createUserPool } from './operations/create-user-pool.ts';
import { createUserPoolClient } from './operations/create-user-pool-client.ts';
import { createUserPoolDomain } from './operations/create-user-pool-domain.ts';
import { deleteIdentityProvider } from './operations/delete-identity-provider.ts';
import { deleteManagedLoginBranding } from './operations/delete-managed-login-branding.ts';
import { deleteResourceServer } from './operations/delete-resource-server.ts';
import { deleteUserPool } from './operations/delete-user-pool.ts';
import { deleteUserPoolClient } from './operations/delete-user-pool-client.ts';
import { deleteUserPoolClientSecret } from './operations/delete-user-pool-client-secret.ts';
import { deleteUserPoolDomain } from './operations/delete-user-pool-domain.ts';
import { describeIdentityProvider } from './operations/describe-identity-provider.ts';
import { describeManagedLoginBranding } from './operations/describe-managed-login-branding.ts';
import { describeManagedLoginBrandingByClient } from './operations/describe-managed-login-branding-by-client.ts';
import { describeResourceServer } from './operations/describe-resource-server.ts';
import { describeUserPool } from './operations/describe-user-pool.ts';
import { describeUserPoolClient } from './operations/describe-user-pool-client.ts';
import { describeUserPoolDomain } from './operations/describe-user-pool-domain.ts';
import { getIdentityProviderByIdentifier } from './operations/get-identity-provider-by-identifier.ts';
import { getUICustomization } from './operations/get-ui-customization.ts';
import { getUserPoolMfaConfig } from './operations/get-user-pool-mfa-config.ts';
import { listIdentityProviders } from './operations/list-identity-providers.ts';
import { listResourceServers } from './operations/list-resource-servers.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { listUserPoolClientSecrets } from './operations/list-user-pool-client-secrets.ts';
import { listUserPoolClients } from './operations/list-user-pool-clients.ts';
import { listUserPools } from './operations/list-user-pools.ts';
import { setUICustomization } from './operations/set-ui-customization.ts';
import { setUserPoolMfaConfig } from './operations/set-user-pool-mfa-config.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateIdentityProvider } from './operations/update-identity-provider.ts';
import { updateManagedLoginBranding } from './operations/update-managed-login-branding.ts';
import { updateResourceServer } from './operations/update-resource-server.ts';
import { updateUserPool } from './operations/update-user-pool.ts';
import { updateUserPoolClient } from './operations/update-user-pool-client.ts';
import { updateUserPoolDomain } from './operations/update-user-pool-domain.ts';
import { userOperations } from './user-operations.ts';

/** Every operation the emulator has, one line each. What is not here is answered as AWS answers an unknown operation. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  // Pools
  ['AddCustomAttributes', writes(addCustomAttributes)],
  ['CreateUserPool', writes(createUserPool)],
  ['DeleteUserPool', writes(deleteUserPool)],
  ['DescribeUserPool', reads(describeUserPool)],
  ['GetUserPoolMfaConfig', reads(getUserPoolMfaConfig)],
  ['ListTagsForResource', reads(listTagsForResource)],
  ['ListUserPools', reads(listUserPools)],
  ['SetUserPoolMfaConfig', writes(setUserPoolMfaConfig)],
  ['TagResource', writes(tagResource)],
  ['UntagResource', writes(untagResource)],
  ['UpdateUserPool', writes(updateUserPool)],
  // App clients and resource servers
  ['AddUserPoolClientSecret', writes(addUserPoolClientSecret)],
  ['CreateResourceServer', writes(createResourceServer)],
  ['CreateUserPoolClient', writes(createUserPoolClient)],
  ['DeleteResourceServer', writes(deleteResourceServer)],
  ['DeleteUserPoolClient', writes(deleteUserPoolClient)],
  ['DeleteUserPoolClientSecret', writes(deleteUserPoolClientSecret)],
  ['DescribeResourceServer', reads(describeResourceServer)],
  ['DescribeUserPoolClient', reads(describeUserPoolClient)],
  ['ListResourceServers', reads(listResourceServers)],
  ['ListUserPoolClientSecrets', reads(listUserPoolClientSecrets)],
  ['ListUserPoolClients', reads(listUserPoolClients)],
  ['UpdateResourceServer', writes(updateResourceServer)],
  ['UpdateUserPoolClient', writes(updateUserPoolClient)],
  // Domains
  ['CreateUserPoolDomain', writes(createUserPoolDomain)],
  ['DeleteUserPoolDomain', writes(deleteUserPoolDomain)],
  ['DescribeUserPoolDomain', reads(describeUserPoolDomain)],
  ['UpdateUserPoolDomain', writes(updateUserPoolDomain)],
  // The look of the sign-in pages
  ['CreateManagedLoginBranding', writes(createManagedLoginBranding)],
  ['DeleteManagedLoginBranding', writes(deleteManagedLoginBranding)],
  ['DescribeManagedLoginBranding', reads(describeManagedLoginBranding)],
  ['DescribeManagedLoginBrandingByClient', reads(describeManagedLoginBrandingByClient)],
  ['GetUICustomization', reads(getUICustomization)],
  ['SetUICustomization', writes(setUICustomization)],
  ['UpdateManagedLoginBranding', writes(updateManagedLoginBranding)],
  // Identity providers
  ['CreateIdentityProvider', writes(createIdentityProvider)],
  ['DeleteIdentityProvider', writes(deleteIdentityProvider)],
  ['DescribeIdentityProvider', reads(describeIdentityProvider)],
  ['GetIdentityProviderByIdentifier', reads(getIdentityProviderByIdentifier)],
  ['ListIdentityProviders', reads(listIdentityProviders)],
  ['UpdateIdentityProvider', writes(updateIdentityProvider)],
  ...userOperations,
]);
