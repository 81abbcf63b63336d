import type {
  SetUserPoolMfaConfigRequest,
  SetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { getPool, type MfaFactors, type PoolDoc, putPool } from '../pool-store.ts';
import { mfaView } from '../pools/mfa-view.ts';
import { checkPool } from '../pools/pool-rules.ts';
import type { Wire } from '../wire.ts';

type Sent = Wire<SetUserPoolMfaConfigRequest>;

/** Replaces the whole MFA configuration: without MfaConfiguration it means OFF [measured CDKD, facts §4.1]. */
export function setUserPoolMfaConfig(input: Sent, context: Context): SetUserPoolMfaConfigResponse {
  const pool = getPool(context, input.UserPoolId);
  checkRelyingParty(input.WebAuthnConfiguration?.RelyingPartyId);
  checkFactors(input, pool.doc);
  const sms = input.SmsMfaConfiguration;
  const SmsConfiguration = sms?.SmsConfiguration
    ? { SnsRegion: context.region, ...sms.SmsConfiguration }
    : pool.doc.SmsConfiguration;
  const doc: PoolDoc = {
    ...pool.doc,
    MfaConfiguration: input.MfaConfiguration ?? 'OFF',
    SmsConfiguration,
    SmsAuthenticationMessage: sms?.SmsAuthenticationMessage ?? pool.doc.SmsAuthenticationMessage,
    mfaFactors: factors(input),
  };
  checkPool(doc, context, pool.id);
  putPool(context, { ...pool, doc });
  return mfaView(doc);
}

function factors(input: Sent): MfaFactors {
  return {
    sms: input.SmsMfaConfiguration && true,
    softwareToken: input.SoftwareTokenMfaConfiguration,
    email: input.EmailMfaConfiguration,
    webAuthn: input.WebAuthnConfiguration,
  };
}

function checkFactors(input: Sent, { EmailConfiguration }: PoolDoc) {
  const { SmsMfaConfiguration: sms, SoftwareTokenMfaConfiguration: token, EmailMfaConfiguration: email } = input;
  if ((input.MfaConfiguration ?? 'OFF') === 'OFF') {
    if (!sms && !token && !email) return;
    // [measured CDKD]; comes before the rule on e-mail
    throw invalidParameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together");
  }
  if (!sms && !token?.Enabled && !email) {
    // Passkeys do not count [measured CDKD].
    throw invalidParameter(
      'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
    );
  }
  if (email && EmailConfiguration?.EmailSendingAccount !== 'DEVELOPER') {
    // [measured CDKD, PF]
    throw invalidParameter(
      'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.',
    );
  }
}

/** A bare domain: scheme, port or path are refused [measured PF]; the wording is unknown. */
function checkRelyingParty(id: string | undefined) {
  if (id === undefined || /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(id)) return;
  throw invalidParameter(`Invalid RelyingPartyId ${id}: it must be a domain without scheme, port or path.`);
}
