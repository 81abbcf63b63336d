import type { TagResourceRequest, TagResourceResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { keepPool } from '../pool-store.ts';
import { getPoolByArn } from '../pools/arn.ts';
import { checkTags } from '../pools/rules/tag-rules.ts';
import type { Wire } from '../wire.ts';

/** Adds tags, or changes the values of those that are there. */
export function tagResource(input: Wire<TagResourceRequest>, context: Context): TagResourceResponse {
  const pool = getPoolByArn(context, input.ResourceArn);
  const tags = new Map([...Object.entries(pool.doc.UserPoolTags ?? {}), ...Object.entries(input.Tags)]);
  const UserPoolTags = Object.fromEntries(tags);
  checkTags(UserPoolTags);
  keepPool(context, { ...pool, doc: { ...pool.doc, UserPoolTags } });
  return {};
}
