import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What goes wrong with a call. Refused before anything happened: `throttle`, `concurrent`, `refused`, `expired`. Nobody
 * knows: `500` (nothing happened), `500 after` (it took effect), `reset` (dropped before), `lost` (dropped after), `late`
 * (dropped now, takes effect `lateBy` milliseconds later, like a call that outlives its deadline). `slow`: answered late.
 */
export const faultKinds = [
  'throttle',
  'concurrent',
  'refused',
  'expired',
  '500',
  '500 after',
  'reset',
  'lost',
  'late',
  'slow',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface FaultProxy {
  url: string;
  /** Operations that arrived, in order. */
  calls: string[];
  /** How many calls got the fault since `begin`. */
  hits(): number;
  /** How many dropped calls are still on their way to take effect. */
  onTheirWay(): number;
  /** When all dropped calls have taken effect that will. */
  arrived(): Promise<void>;
  /** Forgets the calls; the `nth` call (from 1) of the operation gets the fault, and as many after it as `times` says. */
  begin(fault?: { operation: string; nth: number; kind: FaultKind; times?: number }): void;
  /** Told of every call right before it is passed on, and right after its answer came. */
  watch(observer: (moment: 'before' | 'after', operation: string) => 'go on' | 'drop'): void;
  close(): Promise<void>;
}

const lateBy = 40;
const answers: Partial<Record<FaultKind, [status: number, name: string, text: string]>> = {
  throttle: [400, 'TooManyRequestsException', 'Rate exceeded'],
  concurrent: [400, 'ConcurrentModificationException', 'Someone else is at it'],
  refused: [400, 'InvalidParameterException', 'This will not do.'],
  expired: [400, 'ExpiredTokenException', 'The security token included in the request is expired'],
  '500': [500, 'InternalErrorException', 'Internal error'],
};

/** Stands between a connection and any Cognito endpoint, and breaks the calls it is told to break. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  const calls: string[] = [];
  const late = new Set<Promise<unknown>>();
  let hits = 0;
  let rule: Parameters<FaultProxy['begin']>[0];
  let observer: Parameters<FaultProxy['watch']>[0] = () => 'go on';
  const faultOf = (operation: string): FaultKind | undefined => {
    const number = calls.filter((each) => each === operation).length;
    const hit = rule?.operation === operation && number >= rule.nth && number < rule.nth + (rule.times ?? 1);
    if (hit) hits += 1;
    return hit ? rule?.kind : undefined;
  };
  const server = http.createServer(async (request, response) => {
    const body = await buffer(request);
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    calls.push(operation);
    const kind = faultOf(operation);
    const refusal = kind && answers[kind];
    if (observer('before', operation) === 'drop' || kind === 'reset') return void request.socket.resetAndDestroy();
    if (refusal) return send(response, ...refusal);
    if (kind === 'late') {
      request.socket.resetAndDestroy();
      const passing = sleep(lateBy).then(() => pass(target, request, body));
      late.add(passing);
      return void passing.finally(() => late.delete(passing));
    }
    if (kind === 'slow') await sleep(lateBy);
    const passed = await pass(target, request, body);
    if (observer('after', operation) === 'drop' || kind === 'lost') return void request.socket.resetAndDestroy();
    if (kind === '500 after') return send(response, 500, 'InternalErrorException', 'Internal error');
    response.writeHead(passed.status, passed.headers).end(passed.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    hits: () => hits,
    onTheirWay: () => late.size,
    async arrived() {
      await Promise.all(late);
    },
    begin(next) {
      hits = 0;
      rule = next;
      calls.length = 0;
    },
    watch(next) {
      observer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(response: http.ServerResponse, status: number, name: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'proxy' });
  response.end(JSON.stringify({ __type: name, message }));
}

/** A socket of its own for each call: one that was kept alive may be closed under the call, and that would be a fault too many. */
async function pass(target: string, request: http.IncomingMessage, body: Buffer) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { method, headers, url } = request;
    const options = { method, headers: { ...headers, host: new URL(target).host }, agent: false as const };
    const forwarded = http.request(`${target}${url}`, options, async (answer) => {
      resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: await buffer(answer) });
    });
    forwarded.on('error', reject).end(body);
  });
}
