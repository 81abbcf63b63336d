import type { ArnService } from '@/lib/settings/kinds';

/** The pattern of every ARN in Cognito's API. */
export const arnPattern =
  /^arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?$/u;

/** What each kind of ARN is called and looks like. */
export const arnServices: Record<ArnService, { readonly what: string; readonly example: string }> = {
  lambda: { what: 'a Lambda function', example: 'arn:aws:lambda:eu-west-1:123456789012:function:my-function' },
  iam: { what: 'an IAM role', example: 'arn:aws:iam::123456789012:role/cognito-sms' },
  ses: { what: 'an SES identity', example: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com' },
  kms: { what: 'a KMS key', example: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  acm: {
    what: 'an ACM certificate',
    example: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  },
};

/** What is wrong with an ARN that is not empty; undefined when nothing is. */
export function arnFault(arn: string, service: ArnService): string | undefined {
  const { what, example } = arnServices[service];
  const fits = arn.length >= 20 && arn.length <= 2048 && arnPattern.test(arn) && arn.split(':')[2] === service;
  return fits ? undefined : `Must be the ARN of ${what}, like ${example}`;
}

/** The Region inside an ARN; empty for services without Regions. */
export function regionOfArn(arn: string): string {
  return arn.split(':')[3] ?? '';
}
