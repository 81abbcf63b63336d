/** What browsers hand over as JSON, as far as it is the same for a new passkey and for one that signs in [W3C WebAuthn 3, §5.1]. */
type CredentialJson = { id: string; rawId: string; type: string; response: Record<string, unknown> };

/** The credential of a request, an object or JSON text of one; undefined for anything else. */
export function readCredential(sent: unknown): CredentialJson | undefined {
  const value = typeof sent === 'string' ? parsed(sent) : sent;
  if (!isObject(value) || !isObject(value.response)) return undefined;
  const { id, rawId, type, response } = value;
  if (typeof id !== 'string' || typeof rawId !== 'string' || type !== 'public-key') return undefined;
  return { ...value, id, rawId, type, response };
}

/** What the browser says that it was asked, and on which page. Signed by the authenticator, and not checked here. */
export function readClientData({ response }: CredentialJson): { challenge: string; origin: string } | undefined {
  const text = response.clientDataJSON;
  const value = typeof text === 'string' ? parsed(Buffer.from(text, 'base64url').toString()) : undefined;
  if (!isObject(value)) return undefined;
  const { challenge, origin } = value;
  return typeof challenge === 'string' && typeof origin === 'string' ? { challenge, origin } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
