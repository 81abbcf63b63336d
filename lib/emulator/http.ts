import { browserContext } from './browser-context.ts';
import type { Emulator } from './emulator.ts';
import { CognitoFault } from './errors.ts';
import { isAllowedHost, isForeignOrigin } from './host.ts';
import { answerDomain } from './hosted/door.ts';
import type { EmulatorRequest, EmulatorResponse } from './request.ts';
import { faultResponse } from './response.ts';
import { operationName } from './router.ts';
import { findOperationShape } from './shapes.ts';
import { confirmByLink } from './users/confirm-by-link.ts';
import { wellKnownDocument } from './well-known.ts';

export type HttpSettings = {
  /** Path under which the emulator is reached, without a slash at the end, such as `/cognito`. */
  basePath?: string;
  /** Host names, beside the loopback ones, under which signed operations are answered. */
  allowedHosts?: readonly string[];
};

// Browsers may call what needs no signature, as on AWS. `*` never stands for Authorization, so they cannot sign anything.
const publicHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};
const preflightHeaders = {
  ...publicHeaders,
  'access-control-allow-headers': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-max-age': '7200',
};

/** Answers an HTTP request: the API by POST, a pool's public documents and the links of verification mails by GET, its sign-in pages. Throws ConnectionLost for a drop on request. */
export async function handleHttp(emulator: Emulator, request: Request, settings: HttpSettings = {}): Promise<Response> {
  const { basePath = '', allowedHosts = [] } = settings;
  const url = new URL(request.url);
  const host = request.headers.get('host') ?? url.host;
  const origin = `${url.protocol}//${host}${basePath}`;
  const pathname = url.pathname.slice(basePath.length);
  const ofDomain = await answerDomain(emulator, request, { pathname, origin, basePath });
  if (ofDomain) return ofDomain;
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: preflightHeaders });
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (pathname === '/confirmUser') return confirmByLink(browserContext(emulator, '', origin), url.searchParams);
    const document = wellKnownDocument(emulator, pathname, origin);
    if (!document) return Response.json({ message: 'Not Found' }, { status: 404 });
    return Response.json(document, { headers: { ...publicHeaders, 'cache-control': 'public, max-age=86400' } });
  }
  const call: EmulatorRequest = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    origin,
  };
  const unsigned = findOperationShape(operationName(call) ?? '')?.unsigned === true;
  const refused = unsigned ? undefined : refusal(request.headers, host, allowedHosts);
  const response = refused ?? (await emulator.handle(call));
  return toResponse(response, unsigned ? publicHeaders : {});
}

/** Signed operations are not for web pages: neither for one that resolves its own name to here, nor for one elsewhere. */
function refusal(headers: Headers, host: string, allowed: readonly string[]): EmulatorResponse | undefined {
  const foreign = isForeignOrigin(headers.get('origin'), host);
  if (isAllowedHost(host, allowed) && !foreign) return undefined;
  const message = foreign
    ? 'The embedded Cognito does not answer signed operations to web pages of another address.'
    : `The embedded Cognito does not answer under the host name ${host}. Allow it with --allow-host if it is yours.`;
  return faultResponse(new CognitoFault('AccessDeniedException', message, { status: 403 }));
}

const toResponse = ({ status, headers, body }: EmulatorResponse, more: Record<string, string>) =>
  new Response(body, { status, headers: { ...headers, ...more } });
