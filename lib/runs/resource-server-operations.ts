import 'server-only';
import type { CreateResourceServerCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import { createResourceServer, deleteResourceServer, describeResourceServer } from '@/lib/cognito/resource-servers';
import { findGone } from './find-gone';
import { inputAs, type Operation, textOf } from './operation';

const keyOf = (sent: JsonObject) => ({ poolId: textOf(sent, 'UserPoolId'), identifier: textOf(sent, 'Identifier') });

export const createServer: Operation = {
  send: async (target, sent) => {
    await createResourceServer(target, inputAs<CreateResourceServerCommandInput>(sent));
    return {};
  },
  look: async (target, { sent }) => ((await findGone(describeResourceServer(target, keyOf(sent)))) ? {} : undefined),
};

export const deleteServer: Operation = {
  send: async (target, sent) => {
    await findGone(deleteResourceServer(target, keyOf(sent)));
    return {};
  },
  look: async (target, { sent }) => ((await findGone(describeResourceServer(target, keyOf(sent)))) ? undefined : {}),
};
