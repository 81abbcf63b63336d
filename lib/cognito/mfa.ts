import 'server-only';
import {
  GetUserPoolMfaConfigCommand,
  type GetUserPoolMfaConfigCommandOutput,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
  type SetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import { type CallOptions, callCognito, type Target } from './call';

export async function getMfaConfig(
  target: Target,
  poolId: string,
  options?: CallOptions,
): Promise<GetUserPoolMfaConfigCommandOutput> {
  return callCognito(target, new GetUserPoolMfaConfigCommand({ UserPoolId: poolId }), options);
}

/** Replaces the whole MFA configuration; the same call again leads to the same end. */
export async function setMfaConfig(
  target: Target,
  input: SetUserPoolMfaConfigCommandInput,
  options?: CallOptions,
): Promise<SetUserPoolMfaConfigCommandOutput> {
  return callCognito(target, new SetUserPoolMfaConfigCommand(input), options);
}
