import 'server-only';
import type {
  CreateManagedLoginBrandingCommandInput,
  ManagedLoginBrandingType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { StepAnswer } from '@/lib/blueprint/made';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import * as gateway from '@/lib/cognito/branding';
import type { Target } from '@/lib/cognito/call';
import { PooldeckError } from '@/lib/errors';
import { findGone } from './find-gone';
import { inputAs, type Operation, textOf } from './operation';

const answerOf = ({ ManagedLoginBrandingId }: ManagedLoginBrandingType): StepAnswer => ({
  ...(ManagedLoginBrandingId && { brandingId: ManagedLoginBrandingId }),
});

/** An app client has one style, so whatever it has is what was wanted: no style, no pages. */
const find = async (target: Target, sent: JsonObject) => {
  const key = { poolId: textOf(sent, 'UserPoolId'), clientId: textOf(sent, 'ClientId') };
  const style = await findGone(gateway.describeStyle(target, key));
  return style && answerOf(style);
};

export const createStyle: Operation = {
  send: async (target, sent) => {
    try {
      return answerOf(await gateway.createStyle(target, inputAs<CreateManagedLoginBrandingCommandInput>(sent)));
    } catch (error) {
      const exists = error instanceof PooldeckError && error.code === 'conflict' ? await find(target, sent) : undefined;
      if (!exists) throw error;
      return exists;
    }
  },
  look: (target, { sent }) => find(target, sent),
};

export const deleteStyle: Operation = {
  // Deleting it again leads to the same end: it is gone.
  repeatable: true,
  send: async (target, sent) => {
    const key = { poolId: textOf(sent, 'UserPoolId'), styleId: textOf(sent, 'ManagedLoginBrandingId') };
    await findGone(gateway.deleteStyle(target, key));
    return {};
  },
};
