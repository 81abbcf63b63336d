import { randomUUID } from 'node:crypto';
import type {
  CreateManagedLoginBrandingRequest,
  CreateManagedLoginBrandingResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkAssets, checkStylesInTier, chosenSettings } from '../branding/style-rules.ts';
import {
  type BrandingStyle,
  countStyles,
  findStyleOfClient,
  putAssets,
  putStyle,
  styleExists,
  styleView,
} from '../branding/style-store.ts';
import type { Context } from '../context.ts';
import { limitExceeded } from '../errors.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

const most = 20; // styles of a pool [doc Q26]

/** Gives a client its style of managed login, which it has one of. No domain is needed. */
export function createManagedLoginBranding(
  input: Wire<CreateManagedLoginBrandingRequest>,
  context: Context,
): CreateManagedLoginBrandingResponse {
  const pool = getPool(context, input.UserPoolId);
  const client = getClient(context, input.ClientId, pool.id);
  const settings = chosenSettings(input);
  checkAssets(input);
  checkStylesInTier(pool);
  if (findStyleOfClient(context, client.id)) throw styleExists(client.id);
  // The class is declared [sdk]; the wording is unknown.
  if (countStyles(context, pool.id) >= most) throw limitExceeded(`User pool already has ${most} branding styles.`);
  const now = context.now();
  const style: BrandingStyle = {
    id: randomUUID(),
    poolId: pool.id,
    clientId: client.id,
    settings,
    created: now,
    modified: now,
  };
  putStyle(context, style);
  putAssets(context, style.id, input.Assets ?? []);
  return { ManagedLoginBranding: styleView(style, context) };
}
