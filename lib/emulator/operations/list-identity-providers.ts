import type {
  ListIdentityProvidersRequest,
  ListIdentityProvidersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { listPage } from '../page.ts';
import { getPool } from '../pool-store.ts';
import { listProviders, type Provider } from '../providers/provider-store.ts';
import type { Wire } from '../wire.ts';

/** Names, types and dates; details and mapping take a Describe each [sdk]. */
export function listIdentityProviders(
  input: Wire<ListIdentityProvidersRequest>,
  context: Context,
): ListIdentityProvidersResponse {
  const pool = getPool(context, input.UserPoolId);
  const { rows, token } = listPage<Provider & { seq: number }, number>({
    context,
    parameters: [pool.id],
    token: input.NextToken,
    size: input.MaxResults || 60,
    read: (after, count) => listProviders(context, pool.id, after, count),
    cursorOf: ({ seq }) => seq,
  });
  const providers = rows.map(({ name, type, created, modified }) => ({
    ProviderName: name,
    ProviderType: type,
    LastModifiedDate: new Date(modified),
    CreationDate: new Date(created),
  }));
  return { Providers: providers, NextToken: token };
}
