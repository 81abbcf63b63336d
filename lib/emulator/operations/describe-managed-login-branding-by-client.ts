import type {
  DescribeManagedLoginBrandingByClientRequest,
  DescribeManagedLoginBrandingByClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { findStyleOfClient, styleView } from '../branding/style-store.ts';
import type { Context } from '../context.ts';
import { resourceNotFound } from '../errors.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

export function describeManagedLoginBrandingByClient(
  { UserPoolId, ClientId, ReturnMergedResources }: Wire<DescribeManagedLoginBrandingByClientRequest>,
  context: Context,
): DescribeManagedLoginBrandingByClientResponse {
  const client = getClient(context, ClientId, getPool(context, UserPoolId).id);
  const style = findStyleOfClient(context, client.id);
  // [measured GH floci#2869]
  if (!style) throw resourceNotFound(`ManagedLoginBranding for client ${client.id} does not exist.`);
  return { ManagedLoginBranding: styleView(style, context, ReturnMergedResources) };
}
