import 'server-only';
import type {
  CreateUserPoolCommandInput,
  SetUserPoolMfaConfigCommandInput,
  UpdateUserPoolCommandInput,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { StepAnswer } from '@/lib/blueprint/made';

import type { Target } from '@/lib/cognito/call';
import { setMfaConfig } from '@/lib/cognito/mfa';
import { createUserPool, deleteUserPool, describeUserPool, listUserPools, updateUserPool } from '@/lib/cognito/pools';
import { runTagKey } from '@/lib/settings/pool/tags';
import { findGone } from './find-gone';
import { inputAs, type LookAt, type Operation, textOf } from './operation';

const answerOf = ({ Id, Arn }: UserPoolType): StepAnswer => ({
  ...(Id && { userPoolId: Id }),
  ...(Arn && { poolArn: Arn }),
});

export const createPool: Operation = {
  send: async (target, sent) => answerOf(await createUserPool(target, inputAs<CreateUserPoolCommandInput>(sent))),
  look: async (target, at) => {
    const [first] = await poolsOfRun(target, at);
    return first && answerOf(first);
  },
};

/**
 * Pools of that name that carry the run's tag, oldest first. Names are not unique and lists show no tags, so each one
 * of that name is described.
 */
async function poolsOfRun(target: Target, { sent, known, runId }: LookAt): Promise<UserPoolType[]> {
  const found: UserPoolType[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listUserPools(target, { maxResults: 60, nextToken });
    for (const { Id, Name } of page.pools) {
      if (!Id || Name !== sent.PoolName || known.includes(Id)) continue;
      const pool = await findGone(describeUserPool(target, Id));
      if (pool?.UserPoolTags?.[runTagKey] === runId) found.push(pool);
    }
    nextToken = page.nextToken;
  } while (nextToken);
  return found.toSorted((one, other) => Number(one.CreationDate ?? 0) - Number(other.CreationDate ?? 0));
}

export const setMfa: Operation = {
  repeatable: true,
  send: async (target, sent) => {
    await setMfaConfig(target, inputAs<SetUserPoolMfaConfigCommandInput>(sent));
    return {};
  },
};

export const updatePool: Operation = {
  repeatable: true,
  send: async (target, sent) => {
    await updateUserPool(target, inputAs<UpdateUserPoolCommandInput>(sent));
    return {};
  },
};

export const deletePool: Operation = {
  send: async (target, sent) => {
    await findGone(deleteUserPool(target, textOf(sent, 'UserPoolId')));
    return {};
  },
  look: async (target, { sent }) => {
    const pool = await findGone(describeUserPool(target, textOf(sent, 'UserPoolId')));
    return pool ? undefined : {};
  },
};
