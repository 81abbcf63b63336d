import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { owner } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { checkPlace, listVisibleConnections } from './queries';

let environment: TestEnvironment;
let server: Server | undefined;

beforeEach(() => {
  environment = testEnvironment();
});

afterEach(async () => {
  await new Promise<unknown>((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
  await environment.close();
});

/** An endpoint that answers everything alike; its port. */
function endpointAnswering(status: number, type: string, message: string): Promise<number> {
  const answer = JSON.stringify({ __type: type, message });
  const made = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'r-1' }).end(answer);
  });
  server = made;
  return new Promise((ready) => {
    made.listen(0, '127.0.0.1', () => {
      const address = made.address();
      ready(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function connectTo(url: string) {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  environment.connections([{ id: 'other', kind: 'endpoint', url, regions: ['eu-west-1'], credentials }]);
}

it('tells that the embedded Cognito answers, and in what time', async () => {
  const actor = owner;
  expect(listVisibleConnections(actor).map(({ kind }) => kind)).toContain('embedded');
  const check = await checkPlace(actor, { connection: 'embedded', region: 'us-east-1' });
  expect(check).toEqual({ ok: true, milliseconds: expect.any(Number) });
});

it('tells a denied permission with the policy that would allow it', async () => {
  const port = await endpointAnswering(
    400,
    'AccessDeniedException',
    'not authorized to perform: cognito-idp:ListUserPools',
  );
  connectTo(`http://127.0.0.1:${port}`);
  const check = await checkPlace(owner, { connection: 'other', region: 'eu-west-1' });
  if (check.ok) throw new Error('it should have been refused');
  expect(check.error.code).toBe('accessDenied');
  expect(check.error.details?.policy).toContain('cognito-idp:ListUserPools');
});

it('tells an address where nobody listens', async () => {
  connectTo('http://127.0.0.1:9');
  const check = await checkPlace(owner, { connection: 'other', region: 'eu-west-1' });
  expect(check.ok || check.error.code).toBe('endpointUnreachable');
});
