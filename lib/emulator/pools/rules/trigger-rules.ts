import type { Context } from '../../context.ts';
import { invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

/** Lambda triggers: their region, and the key that custom senders need. Whether a function exists cannot be known here. */
export function checkTriggers({ LambdaConfig: triggers = {} }: PoolDoc, { region }: Context) {
  const { KMSKeyID, ...functions } = triggers;
  for (const trigger of Object.values(functions)) {
    const arn = typeof trigger === 'string' ? trigger : trigger?.LambdaArn;
    if (arn && arn.split(':')[3] !== region) {
      throw invalidParameter('Cross-region lambda functions are not supported'); // [measured PF]
    }
  }
  if ((triggers.CustomSMSSender || triggers.CustomEmailSender) && !KMSKeyID) {
    throw invalidParameter('KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.'); // [measured PF]
  }
  const keyRegion = KMSKeyID?.split(':')[3];
  if (keyRegion && keyRegion !== region) throw invalidParameter(`Invalid arn ${keyRegion}`); // [measured PF]
}
