import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPoolByArn } from '../pools/arn.ts';
import type { Wire } from '../wire.ts';

export function listTagsForResource(
  input: Wire<ListTagsForResourceRequest>,
  context: Context,
): ListTagsForResourceResponse {
  return { Tags: getPoolByArn(context, input.ResourceArn).doc.UserPoolTags };
}
