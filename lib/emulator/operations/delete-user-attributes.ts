import type { DeleteUserAttributesRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { checkWritable } from '../users/client-attributes.ts';
import { updateAttributes } from '../users/update-attributes.ts';
import type { Wire } from '../wire.ts';

/** Lets users delete their attributes, those that the client may write [DG23]. */
export function deleteUserAttributes(input: Wire<DeleteUserAttributesRequest>, context: Context) {
  const { user, pool, client } = openAccessToken(context, input.AccessToken);
  checkWritable(client, input.UserAttributeNames);
  const emptied = input.UserAttributeNames.map((Name) => ({ Name, Value: '' }));
  updateAttributes(context, pool, user, emptied);
  return {};
}
