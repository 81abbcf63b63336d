import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { lambdaInvoker } from './invoke.ts';

const arn = 'arn:aws:lambda:eu-west-1:210987654321:function:greet';
let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve).closeAllConnections() : resolve(undefined))));

/** An endpoint that answers as it is told, and what it was asked. */
async function endpoint(listener: RequestListener) {
  const asked: { url: string; headers: Record<string, unknown> }[] = [];
  const open = createServer((incoming, outgoing) => {
    asked.push({ url: incoming.url ?? '', headers: incoming.headers });
    listener(incoming, outgoing);
  });
  server = open;
  await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve));
  return { asked, address: `http://127.0.0.1:${(open.address() as AddressInfo).port}` };
}

const call = (address: string, name = arn, patience = 5000) => lambdaInvoker({ endpoint: address, patience })(name, {});

describe('calling a function', () => {
  it('is one POST of the event, with account and region where LocalStack looks for them', async () => {
    const { asked, address } = await endpoint((_, outgoing) => outgoing.end('{"ok":true}'));
    expect(await call(`${address}/`)).toEqual({ kind: 'answered', text: '{"ok":true}' });
    expect(asked[0]?.url).toBe('/2015-03-31/functions/greet/invocations');
    expect(asked[0]?.headers.authorization).toMatch(/Credential=210987654321\/\d{8}\/eu-west-1\/lambda\/aws4_request/);
  });

  it('uses nothing of an ARN but the name, without version, as one segment of the path', async () => {
    const { asked, address } = await endpoint((_, outgoing) => outgoing.end('{}'));
    await call(address, `${arn}:live`);
    await call(address, 'arn:aws:lambda:eu-west-1:1:function:../../admin?x=1#');
    expect(asked.map(({ url }) => url)).toEqual([
      '/2015-03-31/functions/greet/invocations',
      '/2015-03-31/functions/..%2F..%2Fadmin%3Fx%3D1%23/invocations',
    ]);
  });

  it('follows no redirect', async () => {
    const { asked, address } = await endpoint((_, outgoing) =>
      outgoing.writeHead(307, { location: '/elsewhere' }).end(),
    );
    expect(await call(address)).toEqual({ kind: 'unreachable', reason: 'HTTP 307', again: false });
    expect(asked).toHaveLength(1);
  });

  it('reads so much and no more', async () => {
    const { address } = await endpoint((_, outgoing) => outgoing.end('x'.repeat(600 * 1024)));
    expect(await call(address)).toMatchObject({ kind: 'unreachable', reason: 'its answer is longer than 512 KB' });
  });
});

describe('a function that fails', () => {
  it.each([
    ['{"errorMessage":"No","errorType":"Error"}', 'No'],
    ['{"errorType":"Error"}', '{"errorType":"Error"}'],
    ['no JSON', 'no JSON'],
  ])('says why: %s', async (body, message) => {
    const { asked, address } = await endpoint((_, outgoing) =>
      outgoing.writeHead(200, { 'x-amz-function-error': 'Unhandled' }).end(body),
    );
    expect(await call(address)).toEqual({ kind: 'failed', message });
    // What threw once is not asked again: it may have done something.
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['too slow', 3, () => {}, 'Socket timeout while invoking Lambda function'],
    ['busy', 3, (outgoing: Parameters<RequestListener>[1]) => outgoing.writeHead(429).end(), 'HTTP 429'],
    ['broken', 3, (outgoing: Parameters<RequestListener>[1]) => outgoing.writeHead(502).end(), 'HTTP 502'],
    [
      'not there',
      1,
      (outgoing: Parameters<RequestListener>[1]) =>
        outgoing.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException:http' }).end(),
      'ResourceNotFoundException',
    ],
  ])('%s: asked %i times', async (what, times, reply, reason) => {
    const { asked, address } = await endpoint((_, outgoing) => void reply(outgoing));
    const patience = what === 'too slow' ? 500 : 30_000;
    expect(await call(address, arn, patience)).toMatchObject({ kind: 'unreachable', reason });
    expect(asked).toHaveLength(times);
  });

  it('the second attempt counts', async () => {
    let attempt = 0;
    const { address } = await endpoint((_, outgoing) => {
      attempt += 1;
      if (attempt > 1) outgoing.end('{}');
    });
    expect(await call(address, arn, 1000)).toEqual({ kind: 'answered', text: '{}' });
  });

  it('an endpoint that is not there is said to be so, without its address', async () => {
    const { address } = await endpoint(() => {});
    await new Promise((resolve) => server?.close(resolve));
    expect(await call(address)).toMatchObject({ reason: 'the Lambda endpoint does not answer (ECONNREFUSED)' });
  });
});
