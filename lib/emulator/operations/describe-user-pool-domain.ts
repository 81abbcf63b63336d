import type {
  DescribeUserPoolDomainRequest,
  DescribeUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { findDomain } from '../domains/domain-store.ts';
import { domainView } from '../domains/domain-view.ts';
import type { Wire } from '../wire.ts';

/** An unknown domain is no error but an empty description [measured TF, facts §8]. */
export function describeUserPoolDomain(
  input: Wire<DescribeUserPoolDomainRequest>,
  context: Context,
): DescribeUserPoolDomainResponse {
  const domain = findDomain(context, input.Domain);
  return { DomainDescription: domain ? domainView(domain, context) : {} };
}
