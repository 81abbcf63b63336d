import 'server-only';
import { DescribeUserPoolClientCommand, UpdateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import type { CallOptions, Target } from './call';
import { isMembers, type Members, readOnTheWire, writeOnTheWire } from './on-the-wire';

interface ClientName {
  poolId: string;
  clientId: string;
}

/** An app client exactly as Cognito writes it, every member and dates in epoch seconds, but for its secret. */
export async function describeWholeClient(
  target: Target,
  { poolId, clientId }: ClientName,
  options?: CallOptions,
): Promise<{ members: Members; hasSecret: boolean }> {
  const command = new DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId });
  const { UserPoolClient: client } = await readOnTheWire(target, command, options);
  const found = required(isMembers(client) ? client : undefined, 'DescribeUserPoolClient', target);
  const { ClientSecret: secret, ...members } = found;
  return { members, hasSecret: secret !== undefined };
}

/** Replaces the settings of an app client with these members, sent as they are. What is left out goes back to its default (facts 3.2). */
export async function updateWholeClient(
  target: Target,
  members: Members & { UserPoolId: string; ClientId: string },
  options?: CallOptions,
): Promise<void> {
  const { UserPoolId, ClientId } = members;
  await writeOnTheWire(target, new UpdateUserPoolClientCommand({ UserPoolId, ClientId }), members, options);
}
