import type { DeleteWebAuthnCredentialRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { resourceNotFound } from '../errors.ts';
import { deletePasskey } from '../passkeys/passkey-store.ts';
import type { Wire } from '../wire.ts';

/** @throws RNF for a passkey that is not this user's; the wording is not known */
export function deleteWebAuthnCredential(input: Wire<DeleteWebAuthnCredentialRequest>, context: Context) {
  const { user } = openAccessToken(context, input.AccessToken);
  if (!deletePasskey(context, user, input.CredentialId)) {
    throw resourceNotFound(`Credential ${input.CredentialId} does not exist.`);
  }
  return {};
}
