import { randomBytes } from 'node:crypto';
import type {
  CreateUserPoolDomainRequest,
  CreateUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { checkCustomDomain, checkLoginVersion, checkPrefix } from '../domains/domain-rules.ts';
import { type DomainDoc, findDomain, insertDomain, listDomains } from '../domains/domain-store.ts';
import { invalidParameter, limitExceeded } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

const mostCustom = 4; // custom domains per region [doc Q26]

/** A prefix of Cognito's own host name, or with CustomDomainConfig a domain of one's own (facts §8). */
export function createUserPoolDomain(
  input: Wire<CreateUserPoolDomainRequest>,
  context: Context,
): CreateUserPoolDomainResponse {
  const pool = getPool(context, input.UserPoolId);
  const { Domain: domain, CustomDomainConfig, Routing, ManagedLoginVersion = 1 } = input;
  const kind = CustomDomainConfig ? 'custom' : 'prefix';
  if (CustomDomainConfig) checkCustomDomain(domain, CustomDomainConfig);
  else checkPrefix(domain);
  checkLoginVersion(ManagedLoginVersion, pool);
  if (listDomains(context, pool.id).some((other) => other.kind === kind)) {
    throw invalidParameter('User pool already has a domain configured.'); // [emulator notes §3]
  }
  if (findDomain(context, domain)) throw invalidParameter('Domain already associated with another user pool.'); // [measured GH]
  if (kind === 'custom') checkQuota(context);
  const CloudFrontDistribution = `d${randomBytes(7).toString('hex').slice(0, 13)}.cloudfront.net`;
  const doc: DomainDoc = { ManagedLoginVersion, CustomDomainConfig, Routing, CloudFrontDistribution };
  insertDomain(context, { domain, poolId: pool.id, kind, created: context.now(), doc });
  return { ManagedLoginVersion, CloudFrontDomain: CustomDomainConfig && CloudFrontDistribution, Routing };
}

function checkQuota({ db, region }: Context) {
  const text = "SELECT count(*) AS n FROM domains WHERE region = ? AND kind = 'custom'";
  // The class is declared [sdk]; the wording is unknown.
  if ((sql<{ n: number }>(db, text).get(region)?.n ?? 0) >= mostCustom) {
    throw limitExceeded(`Account already has ${mostCustom} custom domains.`);
  }
}
