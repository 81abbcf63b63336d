import type {
  GetUserPoolMfaConfigRequest,
  GetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { mfaView } from '../pools/mfa-view.ts';
import type { Wire } from '../wire.ts';

export function getUserPoolMfaConfig(
  input: Wire<GetUserPoolMfaConfigRequest>,
  context: Context,
): GetUserPoolMfaConfigResponse {
  return mfaView(getPool(context, input.UserPoolId).doc);
}
