import type { UpdateUserPoolRequest, UpdateUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { getPool, type MfaFactors, type PoolDoc, putPool } from '../pool-store.ts';
import { checkPool, checkSent } from '../pools/pool-rules.ts';
import { type PoolSettings, settingsDoc } from '../pools/pool-settings.ts';
import type { Wire } from '../wire.ts';

/**
 * Replaces the settings of a pool: what is left out goes back to its default, but for the members in `kept`. Where nobody
 * measured what an omission does (DeletionProtection, tags …), it is the worse case: reset (facts §3.1, §12.1).
 */
export function updateUserPool(input: Wire<UpdateUserPoolRequest>, context: Context): UpdateUserPoolResponse {
  const pool = getPool(context, input.UserPoolId);
  checkSent(input);
  const settings = settingsDoc({ ...input, ...kept(input, pool.doc) }, context);
  const doc: PoolDoc = { ...pool.doc, ...settings, mfaFactors: mfaFactors(input, pool.doc) };
  checkPool(doc, context, pool.id);
  putPool(context, { ...pool, name: input.PoolName ?? pool.name, doc });
  return {};
}

/** What survives being left out [measured CDKD; GH aws-nuke#477; sdk]. */
function kept(input: PoolSettings, doc: PoolDoc): PoolSettings {
  return {
    MfaConfiguration: input.MfaConfiguration ?? doc.MfaConfiguration,
    Policies: { ...(doc.Policies as PoolSettings['Policies']), ...input.Policies },
    // Kept while AutoVerifiedAttributes is reset, so a one-field update of such a pool fails [measured TF].
    UserAttributeUpdateSettings:
      input.UserAttributeUpdateSettings ??
      (doc.UserAttributeUpdateSettings as PoolSettings['UserAttributeUpdateSettings']),
    DcrConfiguration: input.DcrConfiguration ?? doc.DcrConfiguration,
    UserPoolTier: input.UserPoolTier ?? doc.UserPoolTier,
  };
}

/** MFA can be switched on here only where a factor was set before; switching it off forgets the factors, passkeys apart. */
function mfaFactors(
  { MfaConfiguration: wanted }: PoolSettings,
  { mfaFactors: factors, SmsConfiguration }: PoolDoc,
): MfaFactors {
  const { webAuthn, ...others } = factors;
  if (wanted === 'OFF') return webAuthn ? { webAuthn } : {};
  const none = !others.sms && !others.email && !others.softwareToken?.Enabled;
  if (wanted === 'ON' && none) {
    throw invalidParameter('Cannot turn MFA functionality ON, once the user pool has been created.'); // [measured CDKD]
  }
  return wanted === 'OPTIONAL' && none && SmsConfiguration ? { ...factors, sms: true } : factors;
}
