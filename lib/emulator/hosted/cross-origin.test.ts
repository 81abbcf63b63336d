import { beforeAll, describe, expect, it } from 'vitest';
import { type HostedBench, openHosted } from '../testing/hosted.ts';

let hosted: HostedBench;
beforeAll(async () => {
  hosted = await openHosted();
});

const call = (path: string, method: string, headers: Record<string, string> = {}) =>
  hosted.send(
    new Request(hosted.home + path, {
      method,
      headers: { host: '127.0.0.1:9338', origin: 'https://app.example', ...headers },
    }),
  );

/** What a browser makes of the answer: `*` stands for every header but Authorization [Fetch standard]. */
function allows(answer: Response, header: string): boolean {
  const allowed = (answer.headers.get('access-control-allow-headers') ?? '').split(',').map((name) => name.trim());
  return allowed.includes(header) || (allowed.includes('*') && header !== 'authorization');
}

describe('programs in browsers', () => {
  // Amplify names itself in x-amz-user-agent when it exchanges a code; tracing adds headers of its own.
  it.each(['/oauth2/token', '/oauth2/userInfo', '/oauth2/revoke'])('may call %s with any header', async (path) => {
    const answer = await call(path, 'OPTIONS', { 'access-control-request-method': 'POST' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    for (const header of ['authorization', 'content-type', 'x-amz-user-agent', 'traceparent'])
      expect([header, allows(answer, header)]).toEqual([header, true]);
  });

  it.each([
    ['/oauth2/token', 'POST'],
    ['/oauth2/revoke', 'POST'],
    ['/oauth2/userInfo', 'GET'],
    ['/oauth2/userInfo', 'POST'],
  ])('hear why %s refuses, and are never asked for cookies', async (path, method) => {
    const answer = await call(path, method);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('cannot read the pages, nor follow where they lead', async () => {
    const address = hosted.authorizeUrl().slice(hosted.home.length);
    for (const path of [address, address.replace('/oauth2/authorize', '/login'), '/logout', '/error'])
      expect((await call(path, 'GET')).headers.has('access-control-allow-origin')).toBe(false);
  });
});
