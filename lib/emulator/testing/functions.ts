import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as a function receives it. */
type TriggerEvent = {
  version: string;
  userName: string;
  triggerSource: string;
  callerContext: { clientId: string };
  request: Record<string, unknown>;
  response: Record<string, unknown>;
  [member: string]: unknown;
};

/** A function's code: fills in the event's response, or throws. What it gives back is answered instead of the event. */
export type FunctionCode = (event: TriggerEvent) => unknown;

export type Functions = {
  endpoint: string;
  /** What was called, in order. */
  readonly calls: { name: string; event: TriggerEvent }[];
  /** The events of one trigger source, or of all that begin so. */
  eventsOf(source: string): TriggerEvent[];
  /** Deploys a function. */
  put(name: string, code: FunctionCode): void;
  /** Its ARN in a region. */
  arn(name: string, region?: string): string;
  close(): Promise<void>;
};

const path = /^\/2015-03-31\/functions\/([\w-]+)\/invocations$/;

/** A server that speaks Lambda's Invoke API as `sam local start-lambda` does, with functions that are closures of the test. */
export async function startFunctions(): Promise<Functions> {
  const deployed = new Map<string, FunctionCode>();
  const calls: Functions['calls'] = [];
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, deployed, calls).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls,
    eventsOf: (source) => calls.map(({ event }) => event).filter((event) => event.triggerSource.startsWith(source)),
    put: (name, code) => void deployed.set(name, code),
    arn: (name, region = 'eu-central-1') => `arn:aws:lambda:${region}:123456789012:function:${name}`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  deployed: Map<string, FunctionCode>,
  calls: Functions['calls'],
) {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const name = path.exec(incoming.url ?? '')?.[1] ?? '';
  const code = deployed.get(name);
  // What `sam local start-lambda` refuses: another type, a query (no path then), another way of invoking.
  const isPlain = incoming.headers['content-type'] === 'application/json';
  if (!isPlain || incoming.headers['x-amz-invocation-type'] !== 'RequestResponse') {
    outgoing.writeHead(415, { 'x-amzn-errortype': 'UnsupportedMediaTypeException' }).end('{}');
    return;
  }
  if (incoming.method !== 'POST' || !code) {
    outgoing.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' }).end('{}');
    return;
  }
  const event: TriggerEvent = JSON.parse(Buffer.concat(chunks).toString());
  calls.push({ name, event: structuredClone(event) });
  try {
    const given = await code(event);
    const body = typeof given === 'string' ? given : JSON.stringify(given ?? event);
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } catch (error) {
    const body = JSON.stringify({ errorType: 'Error', errorMessage: error instanceof Error ? error.message : error });
    outgoing.writeHead(200, { 'x-amz-function-error': 'Unhandled' }).end(body);
  }
}
