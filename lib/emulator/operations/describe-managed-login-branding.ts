import type {
  DescribeManagedLoginBrandingRequest,
  DescribeManagedLoginBrandingResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { getStyle, styleView } from '../branding/style-store.ts';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

export function describeManagedLoginBranding(
  { UserPoolId, ManagedLoginBrandingId, ReturnMergedResources }: Wire<DescribeManagedLoginBrandingRequest>,
  context: Context,
): DescribeManagedLoginBrandingResponse {
  const style = getStyle(context, getPool(context, UserPoolId).id, ManagedLoginBrandingId);
  return { ManagedLoginBranding: styleView(style, context, ReturnMergedResources) };
}
