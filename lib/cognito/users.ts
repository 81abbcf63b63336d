import 'server-only';
import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserAuthFactorsCommand,
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  AdminSetUserPasswordCommand,
  ListUsersCommand,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import { type CallOptions, callCognito, type Target } from './call';

export interface UserPage {
  users: UserType[];
  /** Valid for one hour and with the same filter only. A page may be short, even empty, and still have a next one. */
  paginationToken: string | undefined;
}

export interface UserQuery {
  poolId: string;
  /** 1–60. */
  limit: number;
  /** In Cognito's own grammar, for example `email ^= "ann"`. */
  filter?: string | undefined;
  paginationToken?: string | undefined;
}

/** A user of a pool. */
export interface UserKey {
  poolId: string;
  username: string;
}

const keys = ({ poolId, username }: UserKey) => ({ UserPoolId: poolId, Username: username });

/** One page of users. Lists lag behind changes by seconds. */
export async function listUsers(target: Target, query: UserQuery, options?: CallOptions): Promise<UserPage> {
  const { poolId, limit, filter, paginationToken } = query;
  const command = new ListUsersCommand({
    UserPoolId: poolId,
    Limit: limit,
    PaginationToken: paginationToken,
    ...(filter && { Filter: filter }),
  });
  const output = await callCognito(target, command, options);
  return { users: output.Users ?? [], paginationToken: output.PaginationToken };
}

/** What a user can begin a sign-in with, of what the pool allows: `PASSWORD`, `WEB_AUTHN` and so on. */
export async function listAuthFactors(target: Target, user: UserKey, options?: CallOptions): Promise<string[]> {
  const output = await callCognito(target, new AdminGetUserAuthFactorsCommand(keys(user)), options);
  return output.ConfiguredUserAuthFactors ?? [];
}

/** Names its attributes `UserAttributes`, unlike a list. */
export async function getUser(
  target: Target,
  user: UserKey,
  options?: CallOptions,
): Promise<AdminGetUserCommandOutput> {
  return callCognito(target, new AdminGetUserCommand(keys(user)), options);
}

/** Sends the invitation unless `MessageAction` is SUPPRESS. A second time it is refused: the user exists. */
export async function createUser(
  target: Target,
  input: AdminCreateUserCommandInput,
  options?: CallOptions,
): Promise<UserType> {
  const output = await callCognito(target, new AdminCreateUserCommand(input), options);
  return required(output.User, 'AdminCreateUser', target);
}

export async function enableUser(target: Target, user: UserKey, options?: CallOptions): Promise<void> {
  await callCognito(target, new AdminEnableUserCommand(keys(user)), options);
}

export async function disableUser(target: Target, user: UserKey, options?: CallOptions): Promise<void> {
  await callCognito(target, new AdminDisableUserCommand(keys(user)), options);
}

export async function deleteUser(target: Target, user: UserKey, options?: CallOptions): Promise<void> {
  await callCognito(target, new AdminDeleteUserCommand(keys(user)), options);
}

/** Not permanent: the user must change it at the next sign-in. No message is sent either way. */
export async function setUserPassword(
  target: Target,
  { poolId, username, password, permanent }: UserKey & { password: string; permanent: boolean },
  options?: CallOptions,
): Promise<void> {
  const input = { ...keys({ poolId, username }), Password: password, Permanent: permanent };
  await callCognito(target, new AdminSetUserPasswordCommand(input), options);
}
