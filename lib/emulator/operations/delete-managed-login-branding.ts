import type { DeleteManagedLoginBrandingRequest } from '@aws-sdk/client-cognito-identity-provider';
import { getStyle } from '../branding/style-store.ts';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** From then on the client has no login pages under managed login, until it gets another style [sdk]. */
export function deleteManagedLoginBranding(input: Wire<DeleteManagedLoginBrandingRequest>, context: Context) {
  const style = getStyle(context, getPool(context, input.UserPoolId).id, input.ManagedLoginBrandingId);
  sql(context.db, 'DELETE FROM branding_styles WHERE id = ?').run(style.id);
  return {};
}
