import type { DomainDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import type { Domain } from './domain-store.ts';

const minute = 60_000; // a custom domain takes up to an hour on AWS; here a minute of CREATING [AUTH, facts §8]

/** A domain as DescribeUserPoolDomain shows it [doc CLI, facts §8]. */
export function domainView({ domain, poolId, kind, created, doc }: Domain, context: Context): DomainDescriptionType {
  return {
    UserPoolId: poolId,
    AWSAccountId: context.accountId,
    Domain: domain,
    S3Bucket: `aws-cognito-prod-${context.region}-assets`,
    CloudFrontDistribution: doc.CloudFrontDistribution,
    Version: new Date(created).toISOString().replace(/\D/g, '').slice(0, 14),
    Status: kind === 'custom' && context.now() < created + minute ? 'CREATING' : 'ACTIVE',
    CustomDomainConfig: doc.CustomDomainConfig ?? ({} as DomainDescriptionType['CustomDomainConfig']),
    ManagedLoginVersion: doc.ManagedLoginVersion,
    Routing: doc.Routing,
  };
}
