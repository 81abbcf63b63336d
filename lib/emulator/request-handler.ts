import { type HttpHandler, type HttpRequest, HttpResponse } from '@smithy/protocol-http';
import type { Emulator } from './emulator.ts';

/**
 * Plugs an emulator into the unmodified SDK: `new CognitoIdentityProviderClient({ requestHandler })`. Nothing is sent over
 * a network; the request still is what the wire would carry.
 */
export function emulatorRequestHandler(emulator: Emulator): HttpHandler<object> {
  return {
    metadata: { handlerProtocol: 'emulator' },
    async handle(request: HttpRequest) {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const {
        status,
        headers: sent,
        body,
      } = await emulator.handle({ method: request.method, headers, body: bodyText(request.body) });
      const response = new HttpResponse({ statusCode: status, headers: sent, body: Buffer.from(body) });
      return { response };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
}

function bodyText(body: unknown): string {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  throw new TypeError('The emulator takes requests whose body is text or bytes.');
}
