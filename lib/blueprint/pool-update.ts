import type { UpdateUserPoolCommandInput, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { defaultAcr } from '@/lib/settings/pool/assurance';
import { isSystemTag } from '@/lib/settings/pool/tags';

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
  dropMirrors(merged, { described: raw, change });
  if (change.LambdaConfig !== undefined) dropTokenMirror(merged);
  dropUnusedValidity(merged);
  dropSystemTags(merged);
  dropDefaultAcrNames(merged);
  dropSnsRegion(merged);
  for (const block of ['SmsConfiguration', 'UserPoolAddOns']) {
    if (isMembers(merged[block]) && Object.keys(merged[block]).length === 0) delete merged[block];
  }
  return { ...withoutUndefined(merged), UserPoolId: raw.Id };
}

/**
 * EmailVerificationMessage, EmailVerificationSubject and SmsVerificationMessage are the old names of three members of
 * VerificationMessageTemplate. Where the template says the same, or what it says there changes, the old name would only argue with it;
 * a text that stands under its old name alone stays there.
 */
function dropMirrors(merged: Members, { described, change }: { described: Members; change: PoolChange }): void {
  const textOf = ({ VerificationMessageTemplate: template }: Members, name: string) =>
    isMembers(template) ? template[name] : undefined;
  const mirrors = {
    EmailVerificationMessage: 'EmailMessage',
    EmailVerificationSubject: 'EmailSubject',
    SmsVerificationMessage: 'SmsMessage',
  };
  for (const [old, current] of Object.entries(mirrors)) {
    if (Object.hasOwn(change, old)) continue;
    const text = textOf(merged, current);
    if (text === merged[old] || text !== textOf(described, current)) delete merged[old];
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
  merged.UserPoolTags = Object.fromEntries(Object.entries(merged.UserPoolTags).filter(([key]) => !isSystemTag(key)));
}

/**
 * Describe always shows the four effective ACR names; sending one at all needs the Essentials plan. A level that says nothing but its own
 * default is left out.
 */
function dropDefaultAcrNames(merged: Members): void {
  if (!isMembers(merged.AcrConfiguration)) return;
  const says = new Map(Object.entries(defaultAcr).map(([level, AcrValue]) => [level, JSON.stringify({ AcrValue })]));
  const own = Object.entries(merged.AcrConfiguration).filter(
    ([name, level]) => JSON.stringify(level) !== says.get(name),
  );
  if (own.length === 0) delete merged.AcrConfiguration;
  else merged.AcrConfiguration = Object.fromEntries(own);
}

/** The Region that Cognito has filled in for SNS goes with SNS: the block says one service or the other (facts 2.3). */
function dropSnsRegion(merged: Members): void {
  if (!isMembers(merged.SmsConfiguration)) return;
  const { SnsRegion: _, ...others } = merged.SmsConfiguration;
  if (others.EumsSms !== undefined && others.SnsCallerArn === undefined) merged.SmsConfiguration = others;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutUndefined(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
