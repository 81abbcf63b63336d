import { tokenValidity } from '../auth/token-validity.ts';
import { invalidParameter } from '../errors.ts';
import type { ClientDoc } from '../pool-store.ts';

const [minute, day, year] = [60, 86_400, 365 * 86_400];

/** Access and id 5 minutes to 1 day, refresh 60 minutes to 10 years, none longer than refresh [measured PF, facts §5.1]. */
export function checkTokenValidity(doc: ClientDoc) {
  const { access, id, refresh } = tokenValidity({ doc });
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
