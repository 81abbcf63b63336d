import type {
  UpdateUserAttributesRequest,
  UpdateUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { checkWritable } from '../users/client-attributes.ts';
import { updateAttributes } from '../users/update-attributes.ts';
import type { Wire } from '../wire.ts';

/** Lets users change their attributes, those that the client may write [DG23]. */
export function updateUserAttributes(
  input: Wire<UpdateUserAttributesRequest>,
  context: Context,
): UpdateUserAttributesResponse {
  const { user, pool, client } = openAccessToken(context, input.AccessToken);
  checkWritable(
    client,
    input.UserAttributes.map(({ Name }) => Name),
  );
  const list = updateAttributes(context, pool, user, input.UserAttributes, client.id);
  return { CodeDeliveryDetailsList: list.length > 0 ? list : undefined };
}
