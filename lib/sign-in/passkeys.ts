import 'server-only';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { Target } from '@/lib/cognito/client';
import {
  completeWebAuthnRegistration,
  deleteWebAuthnCredential,
  listWebAuthnCredentials,
  startWebAuthnRegistration,
} from '@/lib/cognito/passkeys';
import type { Aside, PasskeyView } from './guide/exchange';
import { aside } from './outcome';
import type { Recorder } from './recorder';

/** What a browser needs to make a passkey for the person behind the token. */
export function startPasskey(target: Target, accessToken: string): Promise<Aside<{ options: JsonObject }>> {
  return aside(async (kept) => {
    const input = { AccessToken: accessToken };
    const { CredentialCreationOptions: options } = await kept.keep('StartWebAuthnRegistration', input, async () => ({
      CredentialCreationOptions: await startWebAuthnRegistration(target, accessToken),
    }));
    return { options };
  });
}

/** Hands what the browser made to Cognito, and looks at the list again. */
export function finishPasskey(
  target: Target,
  { accessToken, credential }: { accessToken: string; credential: JsonObject },
): Promise<Aside<{ passkeys: PasskeyView[] }>> {
  return aside(async (kept) => {
    const input = { AccessToken: accessToken, Credential: credential };
    await kept.keep('CompleteWebAuthnRegistration', input, async () => {
      await completeWebAuthnRegistration(target, { accessToken, credential });
      return {};
    });
    return { passkeys: await listAll(target, accessToken, kept) };
  });
}

/** The passkeys of the person behind the token. */
export const listPasskeys = (target: Target, accessToken: string): Promise<Aside<{ passkeys: PasskeyView[] }>> =>
  aside(async (kept) => ({ passkeys: await listAll(target, accessToken, kept) }));

/** Takes a passkey away, and looks at the list again. */
export function deletePasskey(
  target: Target,
  { accessToken, credentialId }: { accessToken: string; credentialId: string },
): Promise<Aside<{ passkeys: PasskeyView[] }>> {
  return aside(async (kept) => {
    await kept.keep('DeleteWebAuthnCredential', { AccessToken: accessToken, CredentialId: credentialId }, async () => {
      await deleteWebAuthnCredential(target, { accessToken, credentialId });
      return {};
    });
    return { passkeys: await listAll(target, accessToken, kept) };
  });
}

/** Pages may be short, but there are never more than 20 passkeys: an endpoint that goes on for ever is left. */
const mostPages = 20;

async function listAll(target: Target, accessToken: string, kept: Recorder): Promise<PasskeyView[]> {
  const found: PasskeyView[] = [];
  let nextToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const input = { AccessToken: accessToken, MaxResults: 20, ...(nextToken && { NextToken: nextToken }) };
    const asked = { accessToken, nextToken };
    const { Credentials, NextToken } = await kept.keep('ListWebAuthnCredentials', input, async () => {
      const { credentials, nextToken: next } = await listWebAuthnCredentials(target, asked);
      return { Credentials: credentials, NextToken: next };
    });
    found.push(
      ...Credentials.map((each) => ({
        id: each.CredentialId ?? '',
        name: each.FriendlyCredentialName ?? '',
        domain: each.RelyingPartyId ?? '',
        created: each.CreatedAt?.getTime(),
      })),
    );
    if (!NextToken) break;
    nextToken = NextToken;
  }
  return found;
}
