import { findProvider, listProviders, type Provider } from '../../providers/provider-store.ts';
import type { AuthorizeRequest } from '../authorize-request.ts';
import type { Visit } from '../visit.ts';

/** The providers that a client offers beside the pool's own users, in the order of their making. */
export const offeredProviders = ({ context, pool }: Visit, { client }: AuthorizeRequest): Provider[] =>
  listProviders(context, pool.id).filter(({ name }) => client.doc.SupportedIdentityProviders?.includes(name));

/** Whether a request names a provider, so that the sign-in page is passed by. `COGNITO` are the pool's own users. */
export const namesProvider = ({ provider }: AuthorizeRequest): boolean =>
  (provider.name !== undefined && provider.name !== 'COGNITO') || provider.identifier !== undefined;

/** The provider that a request names, by its name or one of its identifiers; undefined when the client does not offer it. */
export function chosenProvider(visit: Visit, request: AuthorizeRequest): Provider | undefined {
  const { name, identifier } = request.provider;
  const found =
    name !== undefined
      ? findProvider(visit.context, visit.pool.id, name)
      : offeredProviders(visit, request).find(({ doc }) => doc.identifiers.includes(identifier ?? ''));
  return found && request.client.doc.SupportedIdentityProviders?.includes(found.name) ? found : undefined;
}
