import type {
  DomainDescriptionType,
  GetUserPoolMfaConfigResponse,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { writeCustom } from '@/lib/settings/custom-attributes';
import { decodePool, lambdasAsSent } from '@/lib/settings/decode';
import { type EncodedPool, encodePool } from '@/lib/settings/encode';
import { isReservedTag } from '@/lib/settings/pool/tags';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { poolProblems } from '@/lib/settings/problems';
import type { Target } from '@/lib/settings/sdk-inputs';
import { changedSettings } from './changed-settings';
import { domainChanges } from './domain-changes';
import { layOver } from './lay-over';
import { asJson, type JsonObject } from './plan-step';
import { mergePoolUpdate, type PoolChange, updatablePool } from './pool-update';
import { sameJson } from './same-json';

/** A pool as Cognito describes it on the wire, in the three kinds of things that its settings live in. */
export interface PoolThere {
  pool: JsonObject;
  mfa: JsonObject;
  domains: JsonObject[];
}

export type PoolChangeOperation =
  | 'AddCustomAttributes'
  | 'UpdateUserPool'
  | 'SetUserPoolMfaConfig'
  | 'DeleteUserPoolDomain'
  | 'UpdateUserPoolDomain'
  | 'CreateUserPoolDomain';

/** One exact call that changes a pool. */
export interface PoolChangeStep {
  operation: PoolChangeOperation;
  input: JsonObject;
  /** What it replaces, in the members of the input; nothing where something new is made. */
  before: JsonObject;
}

/** The values of a pool that is there. On the wire dates are numbers, and no setting reads one. */
export function valuesThere({ pool, mfa, domains }: PoolThere): PoolValues {
  const values = decodePool({
    pool: pool as UserPoolType,
    mfa: mfa as GetUserPoolMfaConfigResponse,
    domains: domains as DomainDescriptionType[],
  });
  // Reserved tags are not to be chosen; they ride along as what nobody here knows does.
  return { ...values, tags: values.tags.filter(({ key }) => !isReservedTag(key)) };
}

/** The settings in which two sets of values differ, in the order of the registry. */
export function changedPoolSettings(before: PoolValues, after: PoolValues): PoolSettingId[] {
  return changedSettings(poolSettings, before, after);
}

/**
 * The calls that make the pool there have the values `after`, in the order in which Cognito takes them, and change nothing else: each
 * sends everything that is there, because Cognito puts what an update leaves out back to its default (facts 3.1, 3.2).
 *
 * What is no longer allowed once the pool has changed goes before it, such as domains that are given up; what needs the change comes after
 * it, such as new domains. Settings that are fixed at creation are not looked at.
 */
export function poolChangeSteps(there: PoolThere, after: PoolValues): PoolChangeStep[] {
  const before = valuesThere(there);
  const written = { from: encodePool(before), to: encodePool(after), seen: encodePool(before, after) };
  const UserPoolId = String(there.pool.Id);
  const pool = poolStep(there, written);
  const mfa = mfaStep(there, { ...written, update: pool.input, UserPoolId });
  const mfaFirst = mfa !== undefined && isMfaFirst(before, after);
  // What the first call has set, the second one must not set back.
  if (mfaFirst && mfa.input.MfaConfiguration !== undefined) pool.input.MfaConfiguration = mfa.input.MfaConfiguration;
  const domains = domainSteps(there, before, after);
  return [
    ...domains.before,
    ...newAttributes(UserPoolId, before, after),
    ...(mfaFirst ? [mfa] : []),
    ...(pool.needed ? [{ operation: pool.operation, input: pool.input, before: pool.before }] : []),
    ...(mfa && !mfaFirst ? [mfa] : []),
    ...domains.after,
  ];
}

/** What UpdateUserPool keeps or may keep when it is left out (facts 3.1): it is put back by saying so. */
const cleared: PoolChange = {
  AutoVerifiedAttributes: [],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  IssuerConfiguration: { Type: 'ORIGINAL' },
  KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
};

type WrittenPool = Record<'from' | 'to' | 'seen', EncodedPool>;

function poolStep({ pool }: PoolThere, { from, to, seen }: WrittenPool): PoolChangeStep & { needed: boolean } {
  const bags = bagsOf(pool);
  const there = { ...bags, ...updatablePool(pool), ...lambdasThere(pool) };
  const written = (input: EncodedPool) => {
    // New attributes have a call of their own.
    const { Schema: _, ...others } = asJson(input.pool);
    return { ...bags, ...updatablePool(others) };
  };
  const laid = layOver(there, { from: written(from), to: written(to), seen: written(seen) });
  const names = [...new Set([...Object.keys(there), ...Object.keys(laid)])].filter(
    (name) => !sameJson(there[name] ?? {}, laid[name] ?? {}),
  );
  const change = Object.fromEntries(
    names.map((name) => [
      name,
      laid[name] ?? (Object.hasOwn(cleared, name) ? cleared[name as keyof PoolChange] : undefined),
    ]),
  );
  const input = asJson(mergePoolUpdate(pool, change));
  // As an update that changes nothing would say it: old names that are not repeated are no difference.
  const { UserPoolId: _, ...same } = asJson(mergePoolUpdate(pool, {}));
  return { operation: 'UpdateUserPool', input, before: same, needed: names.length > 0 };
}

/** Blocks that hold more than Pooldeck may know: they stay when the last known member goes. */
function bagsOf({ UserPoolAddOns }: JsonObject): JsonObject {
  // Cognito refuses this one without its mode.
  const addOns: JsonObject = sameJson(UserPoolAddOns ?? {}, {})
    ? {}
    : { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } };
  return { LambdaConfig: {}, UserPoolTags: {}, ...addOns };
}

function lambdasThere(pool: JsonObject): JsonObject {
  const LambdaConfig = lambdasAsSent(pool as UserPoolType);
  return LambdaConfig === undefined ? {} : asJson({ LambdaConfig });
}

const factorBlocks = ['SmsMfaConfiguration', 'EmailMfaConfiguration', 'SoftwareTokenMfaConfiguration'];

interface MfaAsked extends WrittenPool {
  /** UpdateUserPool beside it. */
  update: JsonObject;
  UserPoolId: string;
}

function mfaStep({ mfa }: PoolThere, { from, to, seen, update, UserPoolId }: MfaAsked): PoolChangeStep | undefined {
  const written = ({ mfa: input = { MfaConfiguration: 'OFF' } }: EncodedPool) => asJson(input);
  const laid = layOver(mfa, { from: written(from), to: written(to), seen: written(seen) });
  if (sameJson(mfa, laid)) return undefined;
  const wanted = written(to);
  // Cognito refuses factors, even switched off ones, beside OFF (facts 4.1); a block that was left over from then would switch its factor on.
  const kept = Object.entries(laid).filter(
    ([name]) => !factorBlocks.includes(name) || (laid.MfaConfiguration !== 'OFF' && wanted[name] !== undefined),
  );
  const input: JsonObject = { ...Object.fromEntries(kept), UserPoolId };
  if (input.SmsMfaConfiguration !== undefined) {
    // The role is the pool's own, with what Cognito has added to it.
    const { SmsConfiguration } = update;
    input.SmsMfaConfiguration = {
      ...(input.SmsMfaConfiguration as JsonObject),
      ...(SmsConfiguration === undefined ? undefined : { SmsConfiguration }),
    };
  }
  return { operation: 'SetUserPoolMfaConfig', input, before: mfa };
}

/**
 * Whether the MFA configuration has to change before the pool: only one of the two may stand between as Cognito takes it. A role for text
 * messages, say, has to be there before SMS is a factor, and goes after it.
 */
function isMfaFirst(before: PoolValues, after: PoolValues): boolean {
  const between = (target: Target) => errorsOf({ ...before, ...ofTarget(target, after) });
  return between('mfa') < between('pool');
}

const errorsOf = (values: PoolValues) => poolProblems(values).filter(({ level }) => level === 'error').length;

/** The values that are written into one kind of request. */
export function ofTarget(target: Target, values: PoolValues): Partial<PoolValues> {
  const ids = (Object.keys(poolSettings) as PoolSettingId[]).filter((id) => poolSettings[id].aws.target === target);
  return Object.fromEntries(ids.map((id) => [id, values[id]]));
}

/** So many that AddCustomAttributes takes at once. */
const mostAttributes = 25;

function newAttributes(UserPoolId: string, before: PoolValues, after: PoolValues): PoolChangeStep[] {
  const had = new Set(before.customAttributes.map(({ name }) => name));
  const added = after.customAttributes.filter(({ name }) => !had.has(name)).map((each) => asJson(writeCustom(each)));
  const parts = Math.ceil(added.length / mostAttributes);
  return Array.from({ length: parts }, (_, part) => ({
    operation: 'AddCustomAttributes',
    input: { UserPoolId, CustomAttributes: added.slice(part * mostAttributes, (part + 1) * mostAttributes) },
    before: {},
  }));
}

/** Domains that go, and pages that a lesser plan still has, before the pool changes; the rest when it has changed. */
function domainSteps({ pool, domains }: PoolThere, before: PoolValues, after: PoolValues) {
  const { gone, changed, made } = domainChanges(domains, { before, after, poolId: String(pool.Id) });
  const updates = changed.map((each) => ({ operation: 'UpdateUserPoolDomain' as const, ...each }));
  const classic = ({ input }: PoolChangeStep) => input.ManagedLoginVersion === 1;
  const deletions = gone.map((input) => ({ operation: 'DeleteUserPoolDomain' as const, input, before: input }));
  return {
    before: [...deletions, ...updates.filter(classic)],
    after: [
      ...updates.filter((each) => !classic(each)),
      ...made.map((input) => ({ operation: 'CreateUserPoolDomain' as const, input, before: {} })),
    ],
  };
}
