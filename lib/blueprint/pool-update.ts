import type { UpdateUserPoolCommandInput, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';

/** What a change may lay over a pool: everything UpdateUserPool takes but the id. */
export type PoolChange = { [Member in keyof Omit<UpdateUserPoolCommandInput, 'UserPoolId'>]?: unknown };

/**
 * Members that DescribeUserPool shows and UpdateUserPool does not take: facts of Cognito, or fixed at creation. The list
 * is checked against the SDK both ways: a member that a new SDK adds to one shape only fails the type check here.
 */
const notUpdatable: Record<Exclude<keyof UserPoolType, keyof UpdateUserPoolCommandInput | 'Name'>, true> = {
  Id: true,
  Arn: true,
  Status: true,
  CreationDate: true,
  LastModifiedDate: true,
  EstimatedNumberOfUsers: true,
  Domain: true,
  CustomDomain: true,
  SmsConfigurationFailure: true,
  EmailConfigurationFailure: true,
  SchemaAttributes: true,
  AliasAttributes: true,
  UsernameAttributes: true,
  UsernameConfiguration: true,
};

type Members = Record<string, unknown>;

/** What of a described pool an update can say, under the names that an update has for it. */
export function updatablePool<M extends Members>(described: M): Omit<M, 'Name'> & { PoolName: M['Name'] } {
  const { Name, ...others } = described;
  const kept = Object.entries(others).filter(([member]) => !Object.hasOwn(notUpdatable, member));
  return { PoolName: Name, ...Object.fromEntries(kept) } as Omit<M, 'Name'> & { PoolName: M['Name'] };
}

/**
 * The complete UpdateUserPool request that changes `change` and nothing else. Cognito puts most members that an update
 * leaves out back to their defaults, and that has wiped production pools; so the raw described pool goes back whole, also
 * members that Pooldeck (or this SDK) does not know, and the change is laid over it, member by member.
 *
 * Four things cannot go back as they came (sources: cognito-facts 3.1): read-only members, `Name` (here `PoolName`),
 * `UnusedAccountValidityDays` beside `TemporaryPasswordValidityDays`, and empty blocks whose inner members are required.
 */
export function mergePoolUpdate(described: object, change: PoolChange): Members & { UserPoolId: string } {
  const raw: Members = { ...described };
  if (typeof raw.Id !== 'string') throw new Error('The described pool has no id');
  const merged: Members = { ...updatablePool(raw), ...change };
  dropMirrors(merged, change);
  if (change.LambdaConfig !== undefined) dropTokenMirror(merged);
  dropUnusedValidity(merged);
  dropSystemTags(merged);
  dropDefaultAcrNames(merged);
  for (const block of ['SmsConfiguration', 'UserPoolAddOns']) {
    if (isMembers(merged[block]) && Object.keys(merged[block]).length === 0) delete merged[block];
  }
  return { ...withoutUndefined(merged), UserPoolId: raw.Id };
}

/**
 * EmailVerificationMessage, EmailVerificationSubject and SmsVerificationMessage are the old names of three members of
 * VerificationMessageTemplate. Where the template says the same, or is being changed, the old name would only argue with it.
 */
function dropMirrors(merged: Members, change: PoolChange): void {
  const template = isMembers(merged.VerificationMessageTemplate) ? merged.VerificationMessageTemplate : {};
  const mirrors = {
    EmailVerificationMessage: 'EmailMessage',
    EmailVerificationSubject: 'EmailSubject',
    SmsVerificationMessage: 'SmsMessage',
  };
  for (const [old, current] of Object.entries(mirrors)) {
    if (Object.hasOwn(change, old)) continue;
    if (change.VerificationMessageTemplate !== undefined || template[current] === merged[old]) delete merged[old];
  }
}

/**
 * PreTokenGeneration is the old name of PreTokenGenerationConfig.LambdaArn; Cognito shows both, and refuses two different functions
 * (facts 2.3). Where the new one was changed or taken away, the old one goes.
 */
function dropTokenMirror(merged: Members): void {
  if (!isMembers(merged.LambdaConfig)) return;
  const { PreTokenGeneration: old, PreTokenGenerationConfig: current, ...others } = merged.LambdaConfig;
  if (old === undefined || (isMembers(current) && current.LambdaArn === old)) return;
  merged.LambdaConfig = current === undefined ? others : { ...others, PreTokenGenerationConfig: current };
}

/** `Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays`: Describe shows both, Update takes one. */
function dropUnusedValidity(merged: Members): void {
  const policies = isMembers(merged.Policies) ? merged.Policies : {};
  const policy = isMembers(policies.PasswordPolicy) ? policies.PasswordPolicy : {};
  if (policy.TemporaryPasswordValidityDays === undefined || !isMembers(merged.AdminCreateUserConfig)) return;
  const { UnusedAccountValidityDays: _, ...rest } = merged.AdminCreateUserConfig;
  merged.AdminCreateUserConfig = rest;
}

/** Tags `aws:…` belong to AWS (CloudFormation puts them): no caller may send them, and no update takes them away. */
function dropSystemTags(merged: Members): void {
  if (!isMembers(merged.UserPoolTags)) return;
  merged.UserPoolTags = Object.fromEntries(
    Object.entries(merged.UserPoolTags).filter(([key]) => !key.startsWith('aws:')),
  );
}

/** Describe always shows the four effective ACR names; sending one at all needs the Essentials plan. A default one says nothing. */
function dropDefaultAcrNames(merged: Members): void {
  if (!isMembers(merged.AcrConfiguration)) return;
  const own = Object.entries(merged.AcrConfiguration).filter(
    ([, level]) => !/"urn:cognito:loa:[1-4]"/.test(JSON.stringify(level)),
  );
  if (own.length === 0) delete merged.AcrConfiguration;
  else merged.AcrConfiguration = Object.fromEntries(own);
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutUndefined(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
