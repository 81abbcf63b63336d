import type {
  GetUserAttributeVerificationCodeRequest,
  GetUserAttributeVerificationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { countCall } from '../users/attempts.ts';
import { getContact } from '../users/own-contact.ts';
import { sendAttributeCode } from '../users/update-attributes.ts';
import type { Wire } from '../wire.ts';

/** Sends a code for an address, a verified and unchanged one too [measured GH floci#2018]; 5 an hour [Q26]. */
export function getUserAttributeVerificationCode(
  input: Wire<GetUserAttributeVerificationCodeRequest>,
  context: Context,
): GetUserAttributeVerificationCodeResponse {
  const { user, pool, client } = openAccessToken(context, input.AccessToken);
  const contact = getContact(user, input.AttributeName);
  countCall(context, user, 'GetUserAttributeVerificationCode');
  return { CodeDeliveryDetails: sendAttributeCode(context, pool, user, contact, client.id) };
}
