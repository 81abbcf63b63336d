/** What is known of a failed call, taken from whatever the SDK threw. */
export interface WireFailure {
  /** AWS' error name; '' when the answer carried none. */
  name: string;
  /** AWS' own text, or that of the network; '' when there is none. */
  message: string;
  status: number | undefined;
  requestId: string | undefined;
  /** Node's code for a failure of the network, such as ECONNRESET. */
  networkCode: string | undefined;
  /** The answer was no JSON: of HTML or plain text, or cut off. */
  unreadable: 'foreign' | 'cut off' | undefined;
  /** Seconds to wait, as the answer asked for. */
  retryAfter: number | undefined;
}

// Names that JavaScript and the SDK give; none of them comes from the service.
const ownNames = new Set([
  'Error',
  'TypeError',
  'SyntaxError',
  'TimeoutError',
  'AbortError',
  'Unknown',
  'ConnectionLost',
]);
const longest = 2_000;

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  const parsed = typeof value === 'string' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
}

/** `$response` and `$metadata` are hidden (not enumerable) on most errors, so they are read by name. */
function hidden(error: object, name: string): Record<string, unknown> {
  return record(Reflect.get(error, name));
}

function unreadable(error: Error, status: number | undefined, contentType: string): WireFailure['unreadable'] {
  if (error.name !== 'SyntaxError' || status === undefined) return undefined;
  // A JSON answer that does not parse was cut off on the way; anything else was never meant as one.
  return contentType.includes('json') ? 'cut off' : 'foreign';
}

/** Reads an error of the SDK without trusting its shape. */
export function wireFailure(thrown: unknown): WireFailure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const metadata = hidden(error, '$metadata');
  const response = hidden(error, '$response');
  const headers = record(response.headers);
  const status = number(metadata.httpStatusCode) ?? number(response.statusCode);
  const message = error.message.split('\n  Deserialization error')[0] ?? '';
  return {
    name: ownNames.has(error.name) ? '' : error.name,
    message: message === 'UnknownError' ? '' : message.slice(0, longest),
    status,
    requestId: text(metadata.requestId),
    networkCode: text(Reflect.get(error, 'code')),
    unreadable: unreadable(error, status, text(headers['content-type']) ?? ''),
    retryAfter: number(headers['retry-after']),
  };
}
