import 'server-only';
import { AdminListGroupsForUserCommand, type GroupType } from '@aws-sdk/client-cognito-identity-provider';
import { type CallOptions, callCognito, type Target } from './call';
import type { UserKey } from './users';

/** The first groups of a user, up to 60; `hasMore` when there are others (a user is in at most 100). */
export async function listGroupsOfUser(
  target: Target,
  { poolId, username }: UserKey,
  options?: CallOptions,
): Promise<{ groups: GroupType[]; hasMore: boolean }> {
  const command = new AdminListGroupsForUserCommand({ UserPoolId: poolId, Username: username, Limit: 60 });
  const output = await callCognito(target, command, options);
  return { groups: output.Groups ?? [], hasMore: output.NextToken !== undefined };
}
