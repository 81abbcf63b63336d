import type { Context } from '../context.ts';
import { CognitoFault } from '../errors.ts';
import { html } from '../hosted/html.ts';
import { page } from '../hosted/page.ts';
import { inRuns } from '../outside.ts';
import { getClient, getPool } from '../pool-store.ts';
import { regionOfPool } from '../region.ts';
import { expiredCode } from './codes.ts';
import { confirmUser } from './confirm-sign-up.ts';
import { findUser } from './user-store.ts';

/**
 * Answers the link of a verification mail: `/confirmUser?client_id=…&user_name=…&confirmation_code=…`. A GET that changes something,
 * because a link in a mail can do no other; opened a second time it is refused as a used code is.
 *
 * @param poolId the pool of the domain that was asked; without one, any client is known here
 */
export async function confirmByLink(context: Context, query: URLSearchParams, poolId?: string): Promise<Response> {
  try {
    await inRuns(context, 'writes', () => confirm({ ...context, operation: 'ConfirmSignUp' }, query, poolId));
    return answer(200, 'Your registration has been confirmed', '');
  } catch (error) {
    if (error instanceof CognitoFault) return answer(400, 'The sign-up was not confirmed', error.message);
    throw error;
  }
}

function confirm(anywhere: Context, query: URLSearchParams, poolId: string | undefined) {
  const client = getClient(anywhere, query.get('client_id') ?? '', poolId);
  const context: Context = { ...anywhere, region: regionOfPool(client.poolId) };
  const pool = getPool(context, client.poolId);
  const user = findUser(context, pool, query.get('user_name') ?? '');
  if (!user) throw expiredCode();
  confirmUser(context, { pool, client }, user, query.get('confirmation_code') ?? '', false);
}

function answer(status: number, title: string, text: string): Response {
  const body = html`<h1>${title}</h1>${text !== '' && html`<p>${text}</p>`}<p class="quiet">You can close this page.</p>`;
  return page({ title, brand: 'Amazon Cognito, embedded', body, status });
}
