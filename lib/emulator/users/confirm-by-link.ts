import type { Context } from '../context.ts';
import type { Emulator } from '../emulator.ts';
import { CognitoFault } from '../errors.ts';
import { getClient, getPool } from '../pool-store.ts';
import { regionOfPool } from '../region.ts';
import { expiredCode } from './codes.ts';
import { confirmUser } from './confirm-sign-up.ts';
import { findUser } from './user-store.ts';

/**
 * Answers the link of a verification mail: `/confirmUser?client_id=…&user_name=…&confirmation_code=…`. Undefined for any other path.
 * A GET that changes something, because a link in a mail can do no other; opened a second time it is refused as a used code is.
 */
export function confirmByLink(emulator: Emulator, pathname: string, query: URLSearchParams): Response | undefined {
  if (pathname !== '/confirmUser') return undefined;
  try {
    const fault = emulator.db.transaction(() => confirm(emulator, query)).immediate();
    return fault
      ? page(400, 'The sign-up was not confirmed', fault.message)
      : page(200, 'Your registration has been confirmed', '');
  } catch (error) {
    if (error instanceof CognitoFault) return page(400, 'The sign-up was not confirmed', error.message);
    throw error;
  }
}

/** A fault that has to be remembered is given back, not thrown: the transaction keeps what it wrote. */
function confirm({ db, now }: Emulator, query: URLSearchParams): CognitoFault | undefined {
  const partial = { db, now, operation: 'ConfirmSignUp', accountId: '123456789012', origin: '', options: {} };
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

function page(status: number, title: string, text: string): Response {
  // The only text of the request in it is a client id that passed for one; still, nothing goes in as markup.
  const shown = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${shown}</p></html>`;
  const policy = "default-src 'none'; frame-ancestors 'none'";
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  };
  return new Response(body, { status, headers });
}
