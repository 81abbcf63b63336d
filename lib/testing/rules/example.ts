import type { PoolValues } from '@/lib/settings/pool-settings';
import type { Surroundings } from '@/lib/settings/rules/rule';

/** What breaks a rule and what, close to it, does not: both laid over the defaults. */
export interface Example<Values, Around = object> {
  readonly breaks: Partial<Values> & Around;
  readonly passes: Partial<Values> & Around;
}
export type PoolExample = Example<PoolValues, { readonly around?: Surroundings }>;

export const arnOf = {
  role: 'arn:aws:iam::123456789012:role/cognito-sms',
  ses: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
  key: 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  lambda: 'arn:aws:lambda:eu-central-1:123456789012:function:hook',
  certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
};
export const region = { around: { region: 'eu-central-1' } };
export const elsewhere = { around: { region: 'ap-south-1' } };

export const withSms = { smsRoleArn: arnOf.role };
export const withSes = { emailSender: 'DEVELOPER', emailSourceArn: arnOf.ses } as const;
export const ownDomain = {
  domainKind: 'custom',
  domainName: 'auth.example.com',
  domainCertificateArn: arnOf.certificate,
} as const;
