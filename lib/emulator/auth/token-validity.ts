import type { Client } from '../pool-store.ts';

const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/**
 * Lifetimes of a client's tokens in seconds. Unset: access and id 60 minutes, refresh 30 days; units when absent: hours, hours, days
 * [measured PF, TF].
 */
export function tokenValidity({ doc }: Pick<Client, 'doc'>): { access: number; id: number; refresh: number } {
  const { AccessToken = 'hours', IdToken = 'hours', RefreshToken = 'days' } = doc.TokenValidityUnits ?? {};
  return {
    access: doc.AccessTokenValidity ? doc.AccessTokenValidity * seconds[AccessToken] : 3600,
    id: doc.IdTokenValidity ? doc.IdTokenValidity * seconds[IdToken] : 3600,
    refresh: doc.RefreshTokenValidity ? doc.RefreshTokenValidity * seconds[RefreshToken] : 30 * seconds.days,
  };
}
