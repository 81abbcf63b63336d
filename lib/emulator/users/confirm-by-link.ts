import type { Context } from '../context.ts';
import type { Emulator } from '../emulator.ts';
import { CognitoFault } from '../errors.ts';
import { html } from '../hosted/html.ts';
import { page } from '../hosted/page.ts';
import { getClient, getPool } from '../pool-store.ts';
import { regionOfPool } from '../region.ts';
import { accountId } from '../router.ts';
import { expiredCode } from './codes.ts';
import { confirmUser } from './confirm-sign-up.ts';
import { findUser } from './user-store.ts';

/**
 * Answers the link of a verification mail: `/confirmUser?client_id=…&user_name=…&confirmation_code=…`. Undefined for any other path.
 * A GET that changes something, because a link in a mail can do no other; opened a second time it is refused as a used code is.
 */
export function confirmByLink(
  emulator: Pick<Emulator, 'db' | 'now'>,
  pathname: string,
  query: URLSearchParams,
): Response | undefined {
  if (pathname !== '/confirmUser') return undefined;
  try {
    const fault = emulator.db.transaction(() => confirm(emulator, query)).immediate();
    return fault
      ? answer(400, 'The sign-up was not confirmed', fault.message)
      : answer(200, 'Your registration has been confirmed', '');
  } catch (error) {
    if (error instanceof CognitoFault) return answer(400, 'The sign-up was not confirmed', error.message);
    throw error;
  }
}

/** A fault that has to be remembered is given back, not thrown: the transaction keeps what it wrote. */
function confirm({ db, now }: Pick<Emulator, 'db' | 'now'>, query: URLSearchParams): CognitoFault | undefined {
  const partial = { db, now, operation: 'ConfirmSignUp', accountId, origin: '', options: {} };
  const client = getClient({ ...partial, region: '' }, query.get('client_id') ?? '');
  const context: Context = { ...partial, region: regionOfPool(client.poolId) };
  const pool = getPool(context, client.poolId);
  const user = findUser(context, pool, query.get('user_name') ?? '');
  try {
    if (!user) throw expiredCode();
    confirmUser(context, pool, user, query.get('confirmation_code') ?? '', false);
    return undefined;
  } catch (error) {
    if (error instanceof CognitoFault && error.keep) return error;
    throw error;
  }
}

function answer(status: number, title: string, text: string): Response {
  const body = html`<h1>${title}</h1>${text !== '' && html`<p>${text}</p>`}<p class="quiet">You can close this page.</p>`;
  return page({ title, brand: 'Amazon Cognito, embedded', body, status });
}
