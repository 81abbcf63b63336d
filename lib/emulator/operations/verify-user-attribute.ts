import type { VerifyUserAttributeRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { syncAliases } from '../users/aliases.ts';
import { countCall } from '../users/attempts.ts';
import { takeCode } from '../users/codes.ts';
import { getContact } from '../users/own-contact.ts';
import { putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** The code proves an address: a value that waited takes the old one's place, and the address is verified. 15 tries an hour [Q26]. */
export function verifyUserAttribute(input: Wire<VerifyUserAttributeRequest>, context: Context) {
  const { user, pool } = openAccessToken(context, input.AccessToken);
  const contact = getContact(user, input.AttributeName);
  countCall(context, user, 'VerifyUserAttribute');
  takeCode(context, user, contact, input.Code);
  const pending = user.extra.pending ?? [];
  const waiting = pending.find(([name]) => name === contact)?.[1];
  if (waiting !== undefined) user.attributes.set(contact, waiting);
  user.extra.pending = pending.filter(([name]) => name !== contact);
  user.attributes.set(`${contact}_verified`, 'true');
  putUser(context, user);
  syncAliases(context, pool, user);
  return {};
}
