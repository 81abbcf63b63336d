import type {
  UpdateManagedLoginBrandingRequest,
  UpdateManagedLoginBrandingResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkAssets, checkStylesInTier, chosenSettings } from '../branding/style-rules.ts';
import { getStyle, putAssets, putStyle, styleView } from '../branding/style-store.ts';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** Images that are not sent stay [measured GH floci#2869]; sent ones replace all [unsure]. */
export function updateManagedLoginBranding(
  input: Wire<UpdateManagedLoginBrandingRequest>,
  context: Context,
): UpdateManagedLoginBrandingResponse {
  const { UserPoolId, ManagedLoginBrandingId, Assets } = input;
  // Optional in the model, though nothing can be found without them; wording unknown.
  if (!UserPoolId || !ManagedLoginBrandingId) {
    throw invalidParameter('UserPoolId and ManagedLoginBrandingId are required.');
  }
  const pool = getPool(context, UserPoolId);
  const style = getStyle(context, pool.id, ManagedLoginBrandingId);
  const next = { ...style, settings: chosenSettings(input), modified: context.now() };
  checkAssets(input);
  checkStylesInTier(pool);
  putStyle(context, next);
  if (Assets) putAssets(context, style.id, Assets);
  return { ManagedLoginBranding: styleView(next, context) };
}
