import { invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

/** First factors and sign-in names against the rest of the pool. */
export function checkSignIn(doc: PoolDoc) {
  const factors = doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (!factors.includes('PASSWORD')) {
    throw invalidParameter('Password should be configured as one of the allowed first auth factors.'); // [measured PF]
  }
  if (factors.includes('SOFTWARE_TOKEN')) {
    // In the enum, yet no first factor [sdk, facts §4.1]; wording unknown.
    throw invalidParameter('SOFTWARE_TOKEN can not be configured as AuthFactor');
  }
  if (factors.includes('SMS_OTP') && !doc.SmsConfiguration) {
    // [measured CDKD]
    throw invalidParameter(
      'SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration',
    );
  }
  const preferred = doc.SchemaAttributes?.find(({ Name }) => Name === 'preferred_username');
  if (preferred?.Required && doc.AliasAttributes?.includes('preferred_username')) {
    // Refused according to the guide; wording unknown [doc DG23, facts §2.3].
    throw invalidParameter('preferred_username can not be both an alias and a required attribute.');
  }
}
