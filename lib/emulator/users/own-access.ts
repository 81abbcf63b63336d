import { createHash } from 'node:crypto';
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import { type ClientAccess, checkSecretHash, openClient } from '../auth/client-access.ts';
import { hidesUsers } from '../auth/hides-users.ts';
import type { Context } from '../context.ts';
import { userNotFound } from '../errors.ts';
import { deliveryDetails } from '../outbox/send-message.ts';
import { looksLikeEmail, looksLikePhone } from './attribute-schema.ts';
import { findUser, type User } from './user-store.ts';

type Input = { ClientId: string; Username: string; SecretHash?: string };

/** Client, pool and, if there is one, user of an unsigned call that names a user; the secret hash is checked. */
export function openOwnAccess(context: Context, input: Input): ClientAccess & { user: User | undefined } {
  const access = openClient(context, input.ClientId);
  checkSecretHash(context, access, [input.Username], input.SecretHash);
  return { ...access, user: findUser(context, access.pool, input.Username) };
}

/** Where the client lets callers learn who exists, says that a user does not [measured GH aws-sdk-ios#4837]. */
export function checkMayHide({ client }: ClientAccess) {
  if (!hidesUsers(client)) throw userNotFound('Username/client id combination not found.');
}

/** What a caller who must not learn that there is no such user is told: always the same for the same name [DG23]. */
export function madeUpDelivery({ pool }: ClientAccess, name: string): CodeDeliveryDetailsType {
  if (looksLikeEmail(name)) return deliveryDetails('email', name);
  if (looksLikePhone(name)) return deliveryDetails('phone_number', name);
  const [one = 0, two = 0] = createHash('sha256').update(`${pool.id} ${name}`).digest();
  const letter = (byte: number) => String.fromCharCode(97 + (byte % 26));
  return deliveryDetails('email', `${letter(one)}@${letter(two)}`);
}
