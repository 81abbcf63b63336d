import type { PoolValues } from '@/lib/settings/pool-settings';

/** Whether Cognito can send text messages for this pool. */
export function hasSms(pool: PoolValues): boolean {
  return (pool.smsService === 'SNS' ? pool.smsRoleArn : pool.eumsRoleArn) !== '';
}

/** Whether a factor is asked for or offered as the second one. */
export function usesMfa(pool: PoolValues, method: PoolValues['mfaMethods'][number]): boolean {
  return pool.mfa !== 'OFF' && pool.mfaMethods.includes(method);
}

export function usesPasskeys(pool: PoolValues): boolean {
  return pool.firstFactors.includes('WEB_AUTHN');
}

/** First factors beyond the password; all need the Essentials plan and the USER_AUTH flow. */
export function passwordlessFactors(pool: PoolValues): PoolValues['firstFactors'] {
  return pool.firstFactors.filter((factor) => factor !== 'PASSWORD');
}

export function hasPrefixDomain({ domainKind }: PoolValues): boolean {
  return domainKind === 'prefix' || domainKind === 'both';
}

export function hasOwnDomain({ domainKind }: PoolValues): boolean {
  return domainKind === 'custom' || domainKind === 'both';
}

export function hasOwnSender(pool: PoolValues): boolean {
  return pool.customEmailSender !== '' || pool.customSmsSender !== '';
}
