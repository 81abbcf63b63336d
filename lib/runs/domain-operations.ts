import 'server-only';
import type { CreateUserPoolDomainCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { StepAnswer } from '@/lib/blueprint/made';
import { createUserPoolDomain, deleteUserPoolDomain, findUserPoolDomain } from '@/lib/cognito/domains';
import { PooldeckError } from '@/lib/errors';
import { inputAs, type Operation, textOf } from './operation';

const answerOf = (cloudFrontDomain: string | undefined): StepAnswer => (cloudFrontDomain ? { cloudFrontDomain } : {});

export const createDomain: Operation = {
  send: async (target, sent) => {
    const input = inputAs<CreateUserPoolDomainCommandInput>(sent);
    return answerOf((await createUserPoolDomain(target, input)).CloudFrontDomain);
  },
  look: async (target, { sent }) => {
    const domain = await findUserPoolDomain(target, textOf(sent, 'Domain'));
    // Somebody else's is none of ours: calling again will say that it is taken.
    return domain?.UserPoolId === sent.UserPoolId ? answerOf(domain?.CloudFrontDistribution) : undefined;
  },
};

/** Pauses while a domain is being deleted: as long as it is there, Cognito refuses to delete its pool. */
const deletionPauses = [200, 500, 1_000, 2_000, 3_000, 5_000, 5_000, 5_000, 5_000];

export const deleteDomain: Operation = {
  send: async (target, sent) => {
    const domain = textOf(sent, 'Domain');
    // Deleting an unknown domain is a plain validation error, so it is asked first.
    if (!(await findUserPoolDomain(target, domain))) return {};
    await deleteUserPoolDomain(target, { poolId: textOf(sent, 'UserPoolId'), domain });
    return {};
  },
  look: async (target, { sent }) => ((await findUserPoolDomain(target, textOf(sent, 'Domain'))) ? undefined : {}),
  afterwards: async (target, sent, sleep) => {
    for (const pause of deletionPauses) {
      try {
        if (!(await findUserPoolDomain(target, textOf(sent, 'Domain')))) return;
      } catch (error) {
        if (!(error instanceof PooldeckError)) throw error;
      }
      await sleep(pause);
    }
  },
};
