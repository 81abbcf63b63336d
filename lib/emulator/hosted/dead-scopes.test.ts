import { expect, it } from 'vitest';
import { basic, callback, openHosted } from '../testing/hosted.ts';

it('no token gets a scope whose resource server is gone, and asking for it changes nothing; the others stay [sdk, doc]', async () => {
  const { bench, UserPoolId, post, send, authorizeUrl } = await openHosted();
  const { api } = bench;
  for (const Identifier of ['notes', 'orders'])
    await api.createResourceServer({
      UserPoolId,
      Identifier,
      Name: Identifier,
      Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }],
    });
  const common = {
    UserPoolId,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['notes/read', 'orders/read'],
  };
  const { UserPoolClient: machine } = await api.createUserPoolClient({
    ...common,
    ClientName: 'machine',
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
  });
  const { UserPoolClient: web } = await api.createUserPoolClient({
    ...common,
    ClientName: 'web',
    AllowedOAuthFlows: ['code'],
    CallbackURLs: [callback],
    SupportedIdentityProviders: ['COGNITO'],
  });
  const ask = async (scope?: string) => {
    const proof = basic(machine?.ClientId ?? '', machine?.ClientSecret ?? '');
    const fields = { grant_type: 'client_credentials', ...(scope && { scope }) };
    const answer = await (await post('/oauth2/token', fields, proof)).json();
    return answer.error ?? JSON.parse(atob(answer.access_token.split('.')[1])).scope;
  };
  const signIn = async (scope: string) => {
    const url = authorizeUrl({ client_id: web?.ClientId ?? '', scope });
    return (await send(new Request(url, { headers: { host: '127.0.0.1:9338' } }))).headers.get('location') ?? '';
  };
  expect(await ask()).toBe('notes/read orders/read');
  expect(await signIn('orders/read')).toContain('/login');
  await api.deleteResourceServer({ UserPoolId, Identifier: 'orders' });
  expect(await ask()).toBe('notes/read');
  expect(await ask('notes/read orders/read')).toBe('notes/read');
  expect(await ask('orders/read')).toBe('invalid_scope');
  expect(await signIn('notes/read orders/read')).toContain('/login');
  expect(await signIn('orders/read')).toContain('error=invalid_scope');
  expect(await ask('notes/write')).toBe('invalid_scope');
  await api.updateResourceServer({ UserPoolId, Identifier: 'notes', Name: 'notes' });
  expect(await ask()).toBe('invalid_scope');
});
