import { invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

/** What MFA asks of the rest of the pool, whichever operation set it. */
export function checkMfa(doc: PoolDoc) {
  if (doc.MfaConfiguration === 'OFF') return;
  const { sms, email, softwareToken } = doc.mfaFactors;
  if (!doc.SmsConfiguration && (sms || !(email || softwareToken?.Enabled))) {
    // [measured PF]
    throw invalidParameter(
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    );
  }
  if (doc.MfaConfiguration === 'ON') checkRequiredMfa(doc);
}

function checkRequiredMfa({ Policies, mfaFactors }: PoolDoc) {
  const factors = Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (factors.includes('EMAIL_OTP') || factors.includes('SMS_OTP')) {
    // [measured CDKD]
    throw invalidParameter(
      'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
    );
  }
  const multiFactor = mfaFactors.webAuthn?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  if (factors.includes('WEB_AUTHN') && !multiFactor) {
    // [measured CDKD]
    throw invalidParameter(
      'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
    );
  }
}
