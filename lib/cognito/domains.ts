import 'server-only';
import {
  CreateUserPoolDomainCommand,
  type CreateUserPoolDomainCommandInput,
  type CreateUserPoolDomainCommandOutput,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolDomainCommand,
  type DomainDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import { type CallOptions, callCognito, type Target } from './call';

/**
 * A domain by its prefix or full name, whoever owns it, or undefined when nobody in this account and region does:
 * Cognito answers an unknown one with success and an empty description (emulator-notes 3).
 */
export async function findUserPoolDomain(
  target: Target,
  domain: string,
  options?: CallOptions,
): Promise<DomainDescriptionType | undefined> {
  const output = await callCognito(target, new DescribeUserPoolDomainCommand({ Domain: domain }), options);
  return output.DomainDescription?.Domain === undefined && output.DomainDescription?.UserPoolId === undefined
    ? undefined
    : output.DomainDescription;
}

/** A second time it is refused: the domain is taken, by ourselves. */
export async function createUserPoolDomain(
  target: Target,
  input: CreateUserPoolDomainCommandInput,
  options?: CallOptions,
): Promise<CreateUserPoolDomainCommandOutput> {
  return callCognito(target, new CreateUserPoolDomainCommand(input), options);
}

export async function deleteUserPoolDomain(
  target: Target,
  { poolId, domain }: { poolId: string; domain: string },
  options?: CallOptions,
): Promise<void> {
  await callCognito(target, new DeleteUserPoolDomainCommand({ UserPoolId: poolId, Domain: domain }), options);
}
