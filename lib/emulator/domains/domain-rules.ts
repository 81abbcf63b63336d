import type { CustomDomainConfigType } from '@aws-sdk/client-cognito-identity-provider';
import { featureUnavailable, invalidParameter } from '../errors.ts';
import type { Pool } from '../pool-store.ts';

const prefixPattern = '^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$';
const reserved = ['aws', 'amazon', 'cognito'];

/** Characters and reserved words of a prefix. The words count between hyphens: `myapp-awsome` passes [measured PF]. */
export function checkPrefix(prefix: string) {
  if (!new RegExp(prefixPattern).test(prefix)) {
    // [measured GH mineiros-io/terraform-aws-cognito-user-pool#69]
    throw invalidParameter(
      `The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ${prefixPattern}`,
    );
  }
  const word = reserved.find((name) => prefix.split('-').includes(name));
  if (word) throw invalidParameter(`Domain cannot contain reserved word: ${word}`); // [emulator notes §3]
}

/** A full name with at least one parent, and a certificate of us-east-1. */
export function checkCustomDomain(domain: string, { CertificateArn }: CustomDomainConfigType) {
  const labels = domain.split('.');
  if (labels.length < 3 || labels.some((label) => !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))) {
    throw invalidParameter('Custom domain is not a valid subdomain'); // [measured PF]
  }
  if (!/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/./.test(CertificateArn ?? '')) {
    // [measured PF]
    throw invalidParameter(
      "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
    );
  }
}

/** 1 is the classic hosted UI, 2 managed login, which Lite does not have [measured PF]. */
export function checkLoginVersion(version: number, pool: Pool) {
  if (version !== 1 && version !== 2) throw invalidParameter(`Invalid ManagedLoginVersion ${version}: use 1 or 2.`); // wording unknown
  if (version === 2 && pool.doc.UserPoolTier === 'LITE') {
    throw featureUnavailable(
      'The following feature is not available for the LITE pricing tier configured: Managed Login Version 2',
    );
  }
}
