const base64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** A random text for `state`, `nonce` or a PKCE verifier: 43 characters, 256 bits. */
export function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The challenge of a verifier, method S256 (RFC 7636). '' where the browser has no such function: over plain http. */
export async function pkceChallenge(verifier: string): Promise<string> {
  if (!crypto.subtle) return '';
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}
