import type { JsonObject } from '@/lib/blueprint/plan-step';

/** The domain that a new passkey will belong to. */
export function domainOf({ rp }: JsonObject): string {
  const id = typeof rp === 'object' && rp !== null && !Array.isArray(rp) ? rp.id : undefined;
  return typeof id === 'string' ? id : '';
}

/** Lets the browser make a passkey. @throws DOMException by whose name `browserRefusal` says why not */
export async function makePasskey(options: JsonObject): Promise<JsonObject> {
  // Cognito's JSON, which the browser checks itself: what it cannot read it refuses with a TypeError.
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json);
  const credential = await navigator.credentials.create({ publicKey });
  if (!(credential instanceof PublicKeyCredential)) throw new TypeError('The browser made no public key.');
  return JSON.parse(JSON.stringify(credential.toJSON()));
}
