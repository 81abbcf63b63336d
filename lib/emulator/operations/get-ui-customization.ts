import type { GetUICustomizationRequest, GetUICustomizationResponse } from '@aws-sdk/client-cognito-identity-provider';
import { customizationView, effectiveCustomization } from '../branding/customization-store.ts';
import type { Context } from '../context.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** That of the client, else that of all clients, else an empty object [sdk]. */
export function getUICustomization(
  input: Wire<GetUICustomizationRequest>,
  context: Context,
): GetUICustomizationResponse {
  const pool = getPool(context, input.UserPoolId);
  const { ClientId = 'ALL' } = input;
  const clientId = ClientId === 'ALL' ? undefined : getClient(context, ClientId, pool.id).id;
  const found = effectiveCustomization(context, pool.id, clientId);
  return { UICustomization: found ? customizationView(found, context) : {} };
}
