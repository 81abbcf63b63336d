import 'server-only';
import type {
  AddCustomAttributesCommandInput,
  CreateUserPoolDomainCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { PoolChangeOperation, PoolChangeStep } from '@/lib/blueprint/pool-changes';
import type { Target } from '@/lib/cognito/call';
import { createUserPoolDomain, deleteUserPoolDomain } from '@/lib/cognito/domains';
import { addCustomAttributes } from '@/lib/cognito/pools';
import { updateWholeDomain } from '@/lib/cognito/whole-domain';
import { setWholeMfaConfig } from '@/lib/cognito/whole-mfa';
import { updateWholePool } from '@/lib/cognito/whole-pool';

type Sent = JsonObject & { UserPoolId: string; Domain: string };

const calls: Record<PoolChangeOperation, (target: Target, input: Sent) => Promise<unknown>> = {
  // The codecs of settings wrote these two by the SDK's own types.
  AddCustomAttributes: (target, input) =>
    addCustomAttributes(target, { ...input } as unknown as AddCustomAttributesCommandInput),
  CreateUserPoolDomain: (target, input) =>
    createUserPoolDomain(target, { ...input } as CreateUserPoolDomainCommandInput),
  DeleteUserPoolDomain: (target, { UserPoolId, Domain }) =>
    deleteUserPoolDomain(target, { poolId: UserPoolId, domain: Domain }),
  UpdateUserPoolDomain: updateWholeDomain,
  UpdateUserPool: updateWholePool,
  SetUserPoolMfaConfig: setWholeMfaConfig,
};

/** Makes one call of a change, once. @throws PooldeckError */
export async function makePoolChange(target: Target, { operation, input }: PoolChangeStep): Promise<void> {
  await calls[operation](target, input as Sent);
}
