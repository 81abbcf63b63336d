import type {
  DomainDescriptionType,
  UpdateUserPoolDomainCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { encodeDomains } from '@/lib/settings/encode';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { layOver } from './lay-over';
import { asJson, type JsonObject } from './plan-step';
import { sameJson } from './same-json';

/** Members that DescribeUserPoolDomain shows and UpdateUserPoolDomain does not take; checked against the SDK both ways. */
const notUpdatable: Record<Exclude<keyof DomainDescriptionType, keyof UpdateUserPoolDomainCommandInput>, true> = {
  AWSAccountId: true,
  CloudFrontDistribution: true,
  S3Bucket: true,
  Status: true,
  Version: true,
};

/** What becomes of the domains of a pool. */
export interface DomainChanges {
  gone: JsonObject[];
  changed: { before: JsonObject; input: JsonObject }[];
  made: JsonObject[];
}

/**
 * What of a described domain an update can say, also what nobody here knows. A Cognito domain shows an empty CustomDomainConfig
 * (facts 8), which no update takes.
 */
export function updatableDomain(described: JsonObject): JsonObject {
  const kept = Object.entries(described).filter(
    ([name, value]) => !Object.hasOwn(notUpdatable, name) && !(name === 'CustomDomainConfig' && sameJson(value, {})),
  );
  return Object.fromEntries(kept);
}

/** The requests that make of the domains there are those that the values `after` ask for. A domain with another name is another domain. */
export function domainChanges(
  described: readonly JsonObject[],
  { before, after, poolId }: { before: PoolValues; after: PoolValues; poolId: string },
): DomainChanges {
  const written = (values: PoolValues, beside = values) =>
    encodeDomains(values, beside).map((domain) => asJson(domain));
  const named = (domains: readonly JsonObject[], name: JsonObject[string] | undefined) =>
    domains.find(({ Domain }) => Domain === name);
  const [from, to, seen] = [written(before), written(after), written(before, after)];
  const there = described.map(updatableDomain);
  const changed = there.flatMap((raw) => {
    const [was, wanted] = [named(from, raw.Domain), named(to, raw.Domain)];
    if (!was || !wanted) return [];
    const input = layOver(raw, { from: was, to: wanted, seen: named(seen, raw.Domain) ?? was });
    return sameJson(raw, input) ? [] : [{ before: raw, input: { ...input, UserPoolId: poolId } }];
  });
  return {
    gone: from
      .filter(({ Domain }) => !named(to, Domain))
      .flatMap(({ Domain }) => (Domain === undefined ? [] : [{ UserPoolId: poolId, Domain }])),
    changed,
    made: to.filter(({ Domain }) => !named(from, Domain)).map((domain) => ({ UserPoolId: poolId, ...domain })),
  };
}
