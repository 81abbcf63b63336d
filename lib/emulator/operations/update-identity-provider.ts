import type {
  UpdateIdentityProviderRequest,
  UpdateIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { checkProvider, withUsername } from '../providers/provider-rules.ts';
import { getProvider, providerView, putProvider } from '../providers/provider-store.ts';
import type { Wire } from '../wire.ts';

/** Each member that is sent is replaced whole, the others stay [doc, facts §3.2]. */
export function updateIdentityProvider(
  input: Wire<UpdateIdentityProviderRequest>,
  context: Context,
): UpdateIdentityProviderResponse {
  const pool = getPool(context, input.UserPoolId);
  const old = getProvider(context, pool.id, input.ProviderName);
  const doc = {
    details: input.ProviderDetails ?? old.doc.details,
    mapping: input.AttributeMapping ? withUsername(old.type, input.AttributeMapping) : old.doc.mapping,
    identifiers: input.IdpIdentifiers ?? old.doc.identifiers,
    acr: input.AcrMapping ?? old.doc.acr,
  };
  const provider = { ...old, doc, modified: context.now() };
  checkProvider(provider, pool);
  putProvider(context, provider);
  return { IdentityProvider: providerView(provider) };
}
