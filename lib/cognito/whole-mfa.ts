import 'server-only';
import { GetUserPoolMfaConfigCommand, SetUserPoolMfaConfigCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CallOptions, Target } from './call';
import { type Members, readOnTheWire, writeOnTheWire } from './on-the-wire';

/** The MFA configuration of a pool exactly as Cognito writes it. */
export function getWholeMfaConfig(target: Target, poolId: string, options?: CallOptions): Promise<Members> {
  return readOnTheWire(target, new GetUserPoolMfaConfigCommand({ UserPoolId: poolId }), options);
}

/** Replaces the MFA configuration with these members, sent as they are. What is left out is switched off (facts 4.1). */
export async function setWholeMfaConfig(
  target: Target,
  members: Members & { UserPoolId: string },
  options?: CallOptions,
): Promise<void> {
  const command = new SetUserPoolMfaConfigCommand({ UserPoolId: members.UserPoolId });
  await writeOnTheWire(target, command, members, options);
}
