import type { UntagResourceRequest, UntagResourceResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { keepPool } from '../pool-store.ts';
import { getPoolByArn } from '../pools/arn.ts';
import type { Wire } from '../wire.ts';

/** Takes tags away; a key that is not there is no error. */
export function untagResource(input: Wire<UntagResourceRequest>, context: Context): UntagResourceResponse {
  const pool = getPoolByArn(context, input.ResourceArn);
  const kept = Object.entries(pool.doc.UserPoolTags ?? {}).filter(([key]) => !input.TagKeys.includes(key));
  keepPool(context, { ...pool, doc: { ...pool.doc, UserPoolTags: Object.fromEntries(kept) } });
  return {};
}
