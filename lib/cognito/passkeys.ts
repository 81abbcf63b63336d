import 'server-only';
import {
  CompleteWebAuthnRegistrationCommand,
  DeleteWebAuthnCredentialCommand,
  ListWebAuthnCredentialsCommand,
  StartWebAuthnRegistrationCommand,
  type WebAuthnCredentialDescription,
} from '@aws-sdk/client-cognito-identity-provider';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import { required } from './answer';
import { callCognito, type Target } from './call';

// Cognito takes these without AWS credentials: the person's access token with the scope aws.cognito.signin.user.admin is all.

/** What a browser is asked to make a passkey of (PublicKeyCredentialCreationOptionsJSON). */
export async function startWebAuthnRegistration(target: Target, accessToken: string): Promise<JsonObject> {
  const output = await callCognito(target, new StartWebAuthnRegistrationCommand({ AccessToken: accessToken }));
  // The SDK's document type is JSON of any kind; here it is an object.
  return required(output.CredentialCreationOptions, 'StartWebAuthnRegistration', target) as JsonObject;
}

/** Hands over what the browser made (RegistrationResponseJSON). */
export async function completeWebAuthnRegistration(
  target: Target,
  { accessToken, credential }: { accessToken: string; credential: JsonObject },
): Promise<void> {
  const input = { AccessToken: accessToken, Credential: credential };
  await callCognito(target, new CompleteWebAuthnRegistrationCommand(input));
}

/** One page of the person's passkeys, at most 20, which is also the most that one may have (facts §10). */
export async function listWebAuthnCredentials(
  target: Target,
  { accessToken, nextToken }: { accessToken: string; nextToken?: string | undefined },
): Promise<{ credentials: WebAuthnCredentialDescription[]; nextToken: string | undefined }> {
  const input = { AccessToken: accessToken, MaxResults: 20, ...(nextToken && { NextToken: nextToken }) };
  const output = await callCognito(target, new ListWebAuthnCredentialsCommand(input));
  return { credentials: output.Credentials ?? [], nextToken: output.NextToken };
}

/** @throws PooldeckError `notFound` for a passkey that is not this person's */
export async function deleteWebAuthnCredential(
  target: Target,
  { accessToken, credentialId }: { accessToken: string; credentialId: string },
): Promise<void> {
  const input = { AccessToken: accessToken, CredentialId: credentialId };
  await callCognito(target, new DeleteWebAuthnCredentialCommand(input));
}
