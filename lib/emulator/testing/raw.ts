import type { Emulator } from '../emulator.ts';

export const signature =
  'AWS4-HMAC-SHA256 Credential=local/20261121/eu-central-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0';

/** One request as bytes on the wire, past the SDK: for what an SDK would never send. Signed unless headers say otherwise. */
export async function rawCall(
  emulator: Emulator,
  operation: string,
  body: unknown,
  headers: Record<string, string | undefined> = { authorization: signature },
) {
  const target = `AWSCognitoIdentityProviderService.${operation}`;
  const response = await emulator.handle({
    method: 'POST',
    headers: { 'x-amz-target': target, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(response.body) };
}
