import 'server-only';
import {
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  DeleteUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  type UserPoolClientDescription,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import { type CallOptions, callCognito, type Target } from './call';

export interface ClientPage {
  clients: UserPoolClientDescription[];
  nextToken: string | undefined;
}

/** One page of app clients, ids and names only; `maxResults` 1–60. */
export async function listUserPoolClients(
  target: Target,
  { poolId, maxResults, nextToken }: { poolId: string; maxResults: number; nextToken?: string | undefined },
  options?: CallOptions,
): Promise<ClientPage> {
  const command = new ListUserPoolClientsCommand({ UserPoolId: poolId, MaxResults: maxResults, NextToken: nextToken });
  const output = await callCognito(target, command, options);
  return { clients: output.UserPoolClients ?? [], nextToken: output.NextToken };
}

/** Holds the client's secret in the clear, when it has one. */
export async function describeUserPoolClient(
  target: Target,
  { poolId, clientId }: { poolId: string; clientId: string },
  options?: CallOptions,
): Promise<UserPoolClientType> {
  const command = new DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId });
  const output = await callCognito(target, command, options);
  return required(output.UserPoolClient, 'DescribeUserPoolClient', target);
}

/** Not idempotent: the same call again makes a second client (facts §11.3). The answer holds the secret. */
export async function createUserPoolClient(
  target: Target,
  input: CreateUserPoolClientCommandInput,
  options?: CallOptions,
): Promise<UserPoolClientType> {
  const output = await callCognito(target, new CreateUserPoolClientCommand(input), options);
  return required(output.UserPoolClient, 'CreateUserPoolClient', target);
}

export async function deleteUserPoolClient(
  target: Target,
  { poolId, clientId }: { poolId: string; clientId: string },
  options?: CallOptions,
): Promise<void> {
  await callCognito(target, new DeleteUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId }), options);
}
