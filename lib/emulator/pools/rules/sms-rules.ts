import type { Context } from '../../context.ts';
import { invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

/** The sender of SMS. Whether the role can be assumed cannot be known here. */
export function checkSms({ SmsConfiguration: sms }: PoolDoc, { region, accountId }: Context) {
  if (!sms) return;
  if (!sms.SnsCallerArn && !sms.EumsSms) {
    // `SmsConfiguration: {}` fails for want of its inner members [MODEL, facts §3.1].
    const problem =
      "Value null at 'smsConfiguration.snsCallerArn' failed to satisfy constraint: Member must not be null";
    throw invalidParameter(`1 validation error detected: ${problem}`);
  }
  if (sms.SnsCallerArn && sms.EumsSms) {
    throw invalidParameter('SnsCallerArn and EumsSms can not be used together'); // refused [sdk]; wording unknown
  }
  const caller = sms.SnsCallerArn ?? sms.EumsSms?.CallerArn ?? '';
  if (caller.split(':')[4] !== accountId) throw invalidParameter('Cross-account pass role is not allowed.'); // [measured PF]
  if (sms.SnsRegion !== undefined && sms.SnsRegion !== region) {
    // A few regions of AWS map to a neighbour; which ones is unknown [measured PF].
    throw invalidParameter(`Invalid snsRegion. Allowed SNS region for ${region} is ${region}`);
  }
}
