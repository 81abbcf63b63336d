import 'server-only';
import { DescribeResourceServerCommand, UpdateResourceServerCommand } from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import type { CallOptions, Target } from './call';
import { isMembers, type Members, readOnTheWire, writeOnTheWire } from './on-the-wire';

/** A resource server exactly as Cognito writes it, every member. @throws PooldeckError `notFound` */
export async function describeWholeServer(
  target: Target,
  { poolId, identifier }: { poolId: string; identifier: string },
  options?: CallOptions,
): Promise<Members> {
  const command = new DescribeResourceServerCommand({ UserPoolId: poolId, Identifier: identifier });
  const { ResourceServer: server } = await readOnTheWire(target, command, options);
  return required(isMembers(server) ? server : undefined, 'DescribeResourceServer', target);
}

/** Replaces name and scopes of a resource server with these members, sent as they are. Scopes that are left out are gone (facts 3.2). */
export async function updateWholeServer(
  target: Target,
  members: Members & { UserPoolId: string; Identifier: string; Name: string },
  options?: CallOptions,
): Promise<void> {
  const { UserPoolId, Identifier, Name } = members;
  await writeOnTheWire(target, new UpdateResourceServerCommand({ UserPoolId, Identifier, Name }), members, options);
}
