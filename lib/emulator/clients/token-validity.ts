import { invalidParameter } from '../errors.ts';
import type { ClientDoc } from '../pool-store.ts';

const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const [minute, day, year] = [60, 86_400, 365 * 86_400];

/** Lifetimes of a client's tokens, in seconds. Access and id tokens live 60 minutes unless set [measured TF]. */
export function tokenLifetimes(doc: ClientDoc): { access: number; id: number; refresh: number } {
  const units = doc.TokenValidityUnits ?? {};
  const inSeconds = (value: number | undefined, unit: keyof typeof seconds) =>
    value === undefined ? 60 * minute : value * seconds[unit];
  return {
    access: inSeconds(doc.AccessTokenValidity, units.AccessToken ?? 'hours'),
    id: inSeconds(doc.IdTokenValidity, units.IdToken ?? 'hours'),
    refresh: inSeconds(doc.RefreshTokenValidity, units.RefreshToken ?? 'days'),
  };
}

/** Access and id 5 minutes to 1 day, refresh 60 minutes to 10 years, none longer than refresh [measured PF, facts §5.1]. */
export function checkTokenValidity(doc: ClientDoc) {
  const { access, id, refresh } = tokenLifetimes(doc);
  const short = [access, id].every((lifetime) => lifetime >= 5 * minute && lifetime <= day);
  if (!short || refresh < 60 * minute || refresh > 10 * year) {
    throw invalidParameter('Invalid range for token validity.');
  }
  if (Math.max(access, id) > refresh) {
    throw invalidParameter(
      'Access and Id Token expiration times must be less than or equal to refresh token expiration times.',
    );
  }
}
