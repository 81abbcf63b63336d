import type {
  CreateIdentityProviderRequest,
  CreateIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { CognitoFault, limitExceeded } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import { checkProvider, withUsername } from '../providers/provider-rules.ts';
import {
  findProvider,
  insertProvider,
  listProviders,
  type Provider,
  providerView,
} from '../providers/provider-store.ts';
import type { Wire } from '../wire.ts';

const most = 300; // identity providers of a pool [doc Q26]

export function createIdentityProvider(
  input: Wire<CreateIdentityProviderRequest>,
  context: Context,
): CreateIdentityProviderResponse {
  const pool = getPool(context, input.UserPoolId);
  const { ProviderName: name, ProviderType: type } = input;
  const now = context.now();
  const doc: Provider['doc'] = {
    details: { ...input.ProviderDetails },
    mapping: withUsername(type, input.AttributeMapping),
    identifiers: input.IdpIdentifiers ?? [],
    acr: input.AcrMapping,
  };
  const provider: Provider = { poolId: pool.id, name, type, doc, created: now, modified: now };
  checkProvider(provider, pool);
  if (findProvider(context, pool.id, name)) {
    // [class sdk; wording unknown]
    throw new CognitoFault('DuplicateProviderException', `A provider with the name ${name} already exists.`);
  }
  // The class is declared [sdk]; the wording is unknown.
  if (listProviders(context, pool.id).length >= most) {
    throw limitExceeded(`User pool already has ${most} identity providers.`);
  }
  insertProvider(context, provider);
  return { IdentityProvider: providerView(provider) };
}
