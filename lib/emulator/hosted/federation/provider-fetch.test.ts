import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FederatedBench, openFederated } from '../../testing/federated.ts';

let hosted: FederatedBench;
beforeEach(async () => {
  hosted = await openFederated();
});
afterEach(() => hosted.issuer.close());

describe('the emulator asks nobody but the configured provider', () => {
  const serve = async (body: (url: string) => string) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response
        .setHeader('content-type', 'application/json')
        .end(body(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
  };

  async function withIssuer(body: (url: string) => string) {
    const { url, asked, server } = await serve(body);
    await hosted.change({ oidc_issuer: url });
    const shown = await hosted.go();
    server.close();
    return { shown, asked };
  }

  it('not an address that a discovery document names elsewhere', async () => {
    const { shown } = await withIssuer((issuer) =>
      JSON.stringify({
        issuer,
        authorization_endpoint: 'https://evil.example/auth',
        token_endpoint: `${issuer}/t`,
        jwks_uri: `${issuer}/k`,
      }),
    );
    expect([shown.status, shown.left]).toEqual([502, undefined]);
    expect(shown.html).toContain('https://evil.example is not the provider&#39;s issuer.');
  });

  it('and it does not read without end', async () => {
    const { shown, asked } = await withIssuer(() => `{"issuer":"${'x'.repeat(300 * 1024)}"}`);
    expect(shown.status).toBe(502);
    expect(asked).toEqual(['/.well-known/openid-configuration']);
  });

  it('nor http on another machine', async () => {
    const update = hosted.change({ oidc_issuer: 'http://10.0.0.1' });
    await expect(update).rejects.toThrow('OIDC endpoint must start with https://');
  });

  it('says when the provider is not there', async () => {
    await hosted.issuer.close();
    const shown = await hosted.go();
    expect([shown.status, shown.title]).toEqual([502, 'Corp does not answer as a provider should']);
  });
});
