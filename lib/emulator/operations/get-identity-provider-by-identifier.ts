import type {
  GetIdentityProviderByIdentifierRequest,
  GetIdentityProviderByIdentifierResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { resourceNotFound } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import { listProviders, providerView } from '../providers/provider-store.ts';
import type { Wire } from '../wire.ts';

export function getIdentityProviderByIdentifier(
  input: Wire<GetIdentityProviderByIdentifierRequest>,
  context: Context,
): GetIdentityProviderByIdentifierResponse {
  const pool = getPool(context, input.UserPoolId);
  const all = listProviders(context, pool.id);
  const provider = all.find(({ doc }) => doc.identifiers.includes(input.IdpIdentifier));
  // Wording unknown.
  if (!provider) throw resourceNotFound(`Identity provider with identifier ${input.IdpIdentifier} does not exist.`);
  return { IdentityProvider: providerView(provider) };
}
