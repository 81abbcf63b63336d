import type { GetUserPoolMfaConfigResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolDoc } from '../pool-store.ts';

/** The MFA settings as Get and Set answer them: each factor only when it was set [measured TF; doc CLI, facts §4.1]. */
export function mfaView(doc: PoolDoc): GetUserPoolMfaConfigResponse {
  const { MfaConfiguration, SmsConfiguration, SmsAuthenticationMessage, mfaFactors } = doc;
  return {
    SmsMfaConfiguration: mfaFactors.sms && { SmsAuthenticationMessage, SmsConfiguration },
    SoftwareTokenMfaConfiguration: mfaFactors.softwareToken,
    EmailMfaConfiguration: mfaFactors.email,
    MfaConfiguration,
    WebAuthnConfiguration: mfaFactors.webAuthn,
  };
}
