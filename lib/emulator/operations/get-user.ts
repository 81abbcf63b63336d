import type { GetUserRequest, GetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { isReadable } from '../users/client-attributes.ts';
import { attributeList, mfaMembers } from '../users/user-view.ts';
import type { Wire } from '../wire.ts';

/** The user of an access token, with the attributes that the client may read [DG23]. */
export function getUser(input: Wire<GetUserRequest>, context: Context): GetUserResponse {
  const { user, client } = openAccessToken(context, input.AccessToken);
  const readable = [...user.attributes].filter(([name]) => isReadable(client, name));
  return { Username: user.username, UserAttributes: attributeList(readable), ...mfaMembers(user) };
}
