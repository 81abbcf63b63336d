import type {
  ListWebAuthnCredentialsRequest,
  ListWebAuthnCredentialsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { listPage } from '../page.ts';
import { listPasskeys, type Passkey } from '../passkeys/passkey-store.ts';
import type { Wire } from '../wire.ts';

/** Those of former domains too. Sizes are 0 to 20 [sdk]; what 0 means is not known, here it is the default. */
export function listWebAuthnCredentials(
  input: Wire<ListWebAuthnCredentialsRequest>,
  context: Context,
): ListWebAuthnCredentialsResponse {
  const { user } = openAccessToken(context, input.AccessToken);
  const { rows, token } = listPage<Passkey, number>({
    context,
    parameters: [user.seq],
    token: input.NextToken,
    size: input.MaxResults || 20,
    read: (after, count) => listPasskeys(context, user, after, count),
    cursorOf: ({ seq }) => seq,
  });
  const described = rows.map(({ credentialId, rpId, doc, created }) => ({
    CredentialId: credentialId,
    FriendlyCredentialName: doc.name,
    RelyingPartyId: rpId,
    AuthenticatorAttachment: doc.attachment,
    AuthenticatorTransports: doc.transports,
    CreatedAt: new Date(created),
  }));
  return { Credentials: described, NextToken: token };
}
