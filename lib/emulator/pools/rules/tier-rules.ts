import type { Context } from '../../context.ts';
import { sql } from '../../database.ts';
import { featureUnavailable } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

/**
 * What the feature plan does not include (facts §4.2). Measured names: Passwordless Sign-In, Token Customization …; the
 * other names are not measured, nor is the order of several.
 */
export function checkTier(doc: PoolDoc, context: Context, poolId?: string) {
  const features: string[] = [];
  if (doc.UserPoolTier === 'LITE')
    features.push(...essentialsFeatures(doc), ...(poolId ? domainFeatures(context, poolId) : []));
  if (doc.UserPoolTier !== 'PLUS' && usesThreatProtection(doc)) features.push('Threat Protection');
  if (features.length === 0) return;
  const intro = `The following features need to be disabled for the ${doc.UserPoolTier} pricing tier configured`;
  throw featureUnavailable(`${intro}: ${features.join(', ')}`);
}

function essentialsFeatures(doc: PoolDoc): string[] {
  const { Policies, LambdaConfig, DcrConfiguration, AcrConfiguration, mfaFactors } = doc;
  const version = LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
  const factors = Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  const ownLevels = Object.values(AcrConfiguration ?? {}).some(
    (level) => !level.AcrValue?.startsWith('urn:cognito:loa:'),
  );
  const used: Record<string, boolean> = {
    'Passwordless Sign-In': factors.some((factor) => factor !== 'PASSWORD'),
    [`Token Customization with Pre-Token Generation Lambda ${version}`]: version !== 'V1_0',
    'Email MFA': mfaFactors.email !== undefined,
    Passkeys: mfaFactors.webAuthn !== undefined,
    'Password History': (Policies?.PasswordPolicy?.PasswordHistorySize ?? 0) > 0,
    'Dynamic Client Registration': DcrConfiguration?.EnableStatus === 'Enabled',
    'Authentication Context Class Reference': ownLevels,
  };
  return Object.keys(used).filter((name) => used[name]);
}

function domainFeatures({ db }: Context, poolId: string): string[] {
  const rows = sql<{ doc: string }>(db, 'SELECT doc FROM domains WHERE pool_id = ?').all(poolId);
  return rows.some(({ doc }) => JSON.parse(doc).ManagedLoginVersion === 2) ? ['Managed Login Version 2'] : [];
}

function usesThreatProtection({ UserPoolAddOns: addOns }: PoolDoc): boolean {
  if (!addOns) return false;
  return addOns.AdvancedSecurityMode !== 'OFF' || addOns.AdvancedSecurityAdditionalFlows?.CustomAuthMode !== undefined;
}
