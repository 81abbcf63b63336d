import type { SetUICustomizationRequest, SetUICustomizationResponse } from '@aws-sdk/client-cognito-identity-provider';
import { readClassicCss } from '../branding/classic-css.ts';
import {
  type Customization,
  customizationView,
  dropCustomization,
  findCustomization,
  putCustomization,
} from '../branding/customization-store.ts';
import { imageKind } from '../branding/image-kind.ts';
import type { Context } from '../context.ts';
import { listDomains } from '../domains/domain-store.ts';
import { invalidParameter } from '../errors.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

const largestCss = 3 * 1024; // [doc DG23]
const largestImage = 100 * 1024; // [doc DG23]

/** CSS and logo of the classic pages, for one client or for `ALL` that have none of their own. Neither of them is a reset. */
export function setUICustomization(
  input: Wire<SetUICustomizationRequest>,
  context: Context,
): SetUICustomizationResponse {
  const pool = getPool(context, input.UserPoolId);
  const { ClientId = 'ALL', CSS: css = '', ImageFile } = input;
  const clientId = ClientId === 'ALL' ? undefined : getClient(context, ClientId, pool.id).id;
  // [measured PF]
  if (listDomains(context, pool.id).length === 0) {
    throw invalidParameter('A domain must be associated with this user pool.');
  }
  const image = ImageFile?.length ? ImageFile : undefined;
  checkCss(css);
  if (image) checkImage(image);
  if (css.trim() === '' && !image) {
    dropCustomization(context, pool.id, clientId);
    return { UICustomization: { UserPoolId: pool.id, ClientId } };
  }
  const now = context.now();
  const created = findCustomization(context, pool.id, clientId)?.created ?? now;
  const version = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
  const next: Customization = { poolId: pool.id, clientId, css, image, version, created, modified: now };
  putCustomization(context, next);
  return { UICustomization: customizationView(next, context) };
}

// Limits as documented; the wordings are unknown.
function checkCss(css: string) {
  if (Buffer.byteLength(css) > largestCss) throw invalidParameter('The CSS can not be larger than 3 KB.');
  readClassicCss(css);
}

function checkImage(image: Uint8Array) {
  if (image.length > largestImage) throw invalidParameter('The image can not be larger than 100 KB.');
  const kind = imageKind(image);
  if (kind !== 'PNG' && kind !== 'JPEG') throw invalidParameter('The image has to be a PNG, JPG or JPEG file.');
}
