import type {
  UpdateUserPoolDomainRequest,
  UpdateUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { checkCustomDomain, checkLoginVersion } from '../domains/domain-rules.ts';
import { putDomain } from '../domains/domain-store.ts';
import { getDomainOfPool } from '../domains/get-domain-of-pool.ts';
import { invalidParameter } from '../errors.ts';
import type { Wire } from '../wire.ts';

/** Changes certificate, pages and routing of a domain, never its name [sdk, facts §3.2]. What is left out stays. */
export function updateUserPoolDomain(
  input: Wire<UpdateUserPoolDomainRequest>,
  context: Context,
): UpdateUserPoolDomainResponse {
  const { pool, domain } = getDomainOfPool(context, input.UserPoolId, input.Domain);
  const ManagedLoginVersion = input.ManagedLoginVersion ?? domain.doc.ManagedLoginVersion;
  checkLoginVersion(ManagedLoginVersion, pool);
  if (input.CustomDomainConfig) {
    // Wording unknown.
    if (domain.kind === 'prefix') throw invalidParameter('CustomDomainConfig is only for custom domains.');
    checkCustomDomain(domain.domain, input.CustomDomainConfig);
  }
  const doc = {
    ...domain.doc,
    ManagedLoginVersion,
    CustomDomainConfig: input.CustomDomainConfig ?? domain.doc.CustomDomainConfig,
    Routing: input.Routing ?? domain.doc.Routing,
  };
  putDomain(context, { ...domain, doc });
  const CloudFrontDomain = domain.kind === 'custom' ? doc.CloudFrontDistribution : undefined;
  return { ManagedLoginVersion, CloudFrontDomain, Routing: doc.Routing };
}
