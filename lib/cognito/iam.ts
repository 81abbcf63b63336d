/** Where a policy shall hold. What is not known stays a wildcard. */
export interface PolicyScope {
  region?: string | undefined;
  account?: string | undefined;
  poolId?: string | undefined;
}

// IAM knows no resource for these; only Resource "*" allows them.
const withoutResource = new Set(['CreateUserPool', 'ListUserPools', 'DescribeUserPoolDomain']);

// Actions beside the operation's own. A pool is created with a tag, and tagging is a permission of its own.
const companions: Record<string, readonly string[]> = { CreateUserPool: ['TagResource'] };

// Signed with no credentials at all: no policy can allow or deny them (facts §1.8).
const unsigned = new Set([
  'InitiateAuth',
  'RespondToAuthChallenge',
  'SignUp',
  'ConfirmSignUp',
  'GetUser',
  'ForgotPassword',
]);

/** What each page of the console calls; an operation of several pages belongs first to the one that comes first. */
export const pageOperations = {
  pools: ['ListUserPools'],
  pool: ['DescribeUserPool', 'GetUserPoolMfaConfig', 'DescribeUserPoolDomain'],
  clients: ['DescribeUserPool', 'ListUserPoolClients', 'DescribeUserPoolClient'],
  apis: ['DescribeUserPool', 'ListResourceServers', 'ListUserPoolClients', 'DescribeUserPoolClient'],
  users: ['DescribeUserPool', 'ListUsers', 'AdminGetUser', 'AdminGetUserAuthFactors', 'AdminListGroupsForUser'],
  blueprint: [
    'DescribeUserPool',
    'GetUserPoolMfaConfig',
    'DescribeUserPoolDomain',
    'ListUserPoolClients',
    'DescribeUserPoolClient',
    'ListResourceServers',
  ],
  createUser: ['DescribeUserPool', 'AdminCreateUser', 'AdminGetUser'],
  changeUser: [
    'DescribeUserPool',
    'AdminGetUser',
    'AdminEnableUser',
    'AdminDisableUser',
    'AdminSetUserPassword',
    'AdminCreateUser',
    'AdminDeleteUser',
  ],
  createClient: [
    'DescribeUserPool',
    'DescribeUserPoolDomain',
    'CreateManagedLoginBranding',
    'DescribeManagedLoginBrandingByClient',
    'CreateResourceServer',
    'DescribeResourceServer',
    'CreateUserPoolClient',
    'ListUserPoolClients',
    'DescribeUserPoolClient',
  ],
  branding: [
    'DescribeUserPool',
    'DescribeUserPoolClient',
    'DescribeUserPoolDomain',
    'DescribeManagedLoginBrandingByClient',
    'GetUICustomization',
    'CreateManagedLoginBranding',
    'UpdateManagedLoginBranding',
    'DeleteManagedLoginBranding',
    'SetUICustomization',
  ],
  changeClient: ['DescribeUserPool', 'DescribeUserPoolClient', 'UpdateUserPoolClient'],
  changeApis: [
    'DescribeUserPool',
    'ListResourceServers',
    'DescribeResourceServer',
    'ListUserPoolClients',
    'DescribeUserPoolClient',
    'CreateResourceServer',
    'UpdateResourceServer',
    'DeleteResourceServer',
  ],
  changePool: [
    'DescribeUserPool',
    'GetUserPoolMfaConfig',
    'DescribeUserPoolDomain',
    'UpdateUserPool',
    'SetUserPoolMfaConfig',
    'AddCustomAttributes',
    'CreateUserPoolDomain',
    'UpdateUserPoolDomain',
    'DeleteUserPoolDomain',
  ],
  deleteClient: ['DescribeUserPoolClient', 'DeleteUserPoolClient'],
  deletePool: ['DescribeUserPool', 'ListUserPoolClients', 'UpdateUserPool', 'DeleteUserPoolDomain', 'DeleteUserPool'],
  createPool: [
    'ListUserPools',
    'CreateUserPool',
    'DescribeUserPool',
    'SetUserPoolMfaConfig',
    'CreateResourceServer',
    'DescribeResourceServer',
    'CreateUserPoolClient',
    'ListUserPoolClients',
    'DescribeUserPoolClient',
    'CreateManagedLoginBranding',
    'DescribeManagedLoginBrandingByClient',
    'CreateUserPoolDomain',
    'DescribeUserPoolDomain',
  ],
} as const satisfies Record<string, readonly string[]>;

export type PolicyPage = keyof typeof pageOperations;

/** The IAM action of an operation, or undefined when it needs none. */
export function iamAction(operation: string): string | undefined {
  return unsigned.has(operation) ? undefined : `cognito-idp:${operation}`;
}

function partition(region: string | undefined): string {
  if (region?.startsWith('cn-')) return 'aws-cn';
  return region?.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function poolArn({ region, account, poolId }: PolicyScope): string {
  return `arn:${partition(region)}:cognito-idp:${region ?? '*'}:${account ?? '*'}:userpool/${poolId ?? '*'}`;
}

/** The least policy that allows the operations, as JSON to paste into IAM. */
export function policyFor(operations: readonly string[], scope: PolicyScope = {}): string {
  const all = [...new Set(operations.flatMap((each) => [each, ...(companions[each] ?? [])]))].sort();
  const actions = (wanted: (operation: string) => boolean) =>
    all.filter(wanted).flatMap((operation) => iamAction(operation) ?? []);
  const global = actions((operation) => withoutResource.has(operation));
  const onPool = actions((operation) => !withoutResource.has(operation));
  const statement = (Action: string[], Resource: string) => ({ Effect: 'Allow', Action, Resource });
  const Statement = [
    ...(global.length > 0 ? [statement(global, '*')] : []),
    ...(onPool.length > 0 ? [statement(onPool, poolArn(scope))] : []),
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement }, null, 2);
}

/** The least policy for a page. */
export function policyForPage(page: PolicyPage, scope: PolicyScope = {}): string {
  return policyFor(pageOperations[page], scope);
}

/** The least policy for the page that an operation belongs to: asking call by call would take a round for each. */
export function policyForOperation(operation: string, scope: PolicyScope = {}): string {
  const page = Object.values(pageOperations).find((operations: readonly string[]) => operations.includes(operation));
  return policyFor(page ?? [operation], scope);
}

/** The account of a denied call: AWS' text names the user or role that was denied. */
export function accountOfDenial(text: string): string | undefined {
  return /arn:aws[\w-]*:(?:iam|sts)::(\d{12}):/.exec(text)?.[1];
}

/** The policy that lets Pooldeck take on a role. */
export function assumeRolePolicy(role: string): string {
  const Statement = [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: role }];
  return JSON.stringify({ Version: '2012-10-17', Statement }, null, 2);
}
