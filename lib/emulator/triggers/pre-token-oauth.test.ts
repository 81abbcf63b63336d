import { afterEach, describe, expect, it } from 'vitest';
import { type FunctionCode, type Functions, startFunctions } from '../testing/functions.ts';
import { codeIn, type HostedBench, openHosted } from '../testing/hosted.ts';
import { makeUser, verified } from '../testing/sign-in.ts';
import { deploy } from '../testing/trigger-bench.ts';

let functions: Functions;
afterEach(() => functions.close());

describe('the pre-token trigger over OAuth', () => {
  let hosted: HostedBench;
  const post = async (fields: Record<string, string>) => {
    const response = await hosted.post('/oauth2/token', { client_id: hosted.ClientId, ...fields });
    return { status: response.status, body: await response.json() };
  };

  /** A pool with a domain, its function, and a browser that has signed in. */
  async function openDomain(version: 'V2_0' | 'V3_0', code: FunctionCode, client = {}) {
    functions = await startFunctions();
    const { endpoint } = functions;
    const LambdaConfig = deploy(functions, { PreTokenGeneration: code }, { version });
    hosted = await openHosted({ LambdaConfig }, client, { endpoint });
    await makeUser(hosted.bench, hosted.UserPoolId, 'ann', [['email', 'ann@example.com']]);
    const by = hosted.browser();
    await by.open(hosted.authorizeUrl());
    return by;
  }

  const add: FunctionCode = (event) => {
    const claimsToAddOrOverride = { plan: event.triggerSource };
    event.response.claimsAndScopeOverrideDetails = {
      idTokenGeneration: { claimsToAddOrOverride },
      accessTokenGeneration: { claimsToAddOrOverride, scopesToAdd: ['extra'] },
    };
  };

  it('a code becomes tokens with the claims, and refreshed ones too', async () => {
    const by = await openDomain('V2_0', add);
    const { left } = await by.submit({ username: 'ann', password: 'Correct-Horse-1' });
    const fields = {
      grant_type: 'authorization_code',
      code: codeIn(left),
      redirect_uri: 'https://app.example/callback',
    };
    const { body } = await post(fields);
    const claimsOf = (token: string) => verified(hosted.bench, hosted.UserPoolId, token).claims;
    expect(claimsOf(body.id_token).plan).toBe('TokenGeneration_HostedAuth');
    expect(claimsOf(body.access_token).scope).toBe('email openid phone profile extra');
    const again = await post({ grant_type: 'refresh_token', refresh_token: body.refresh_token });
    expect(claimsOf(again.body.id_token).plan).toBe('TokenGeneration_RefreshTokens');
  });

  it('a function that throws: no tokens, its words, and the code is used up', async () => {
    const by = await openDomain('V2_0', () => {
      throw new Error('Not today');
    });
    const { left } = await by.submit({ username: 'ann', password: 'Correct-Horse-1' });
    const fields = {
      grant_type: 'authorization_code',
      code: codeIn(left),
      redirect_uri: 'https://app.example/callback',
    };
    const said = { error: 'invalid_grant', error_description: 'PreTokenGeneration failed with error Not today.' };
    expect(await post(fields)).toEqual({ status: 400, body: said });
    expect(await post(fields)).toEqual({ status: 400, body: { error: 'invalid_grant' } });
    const implicit = await by.open(hosted.authorizeUrl({ response_type: 'token' }));
    expect(new URL(implicit.left ?? '').hash).toContain(
      'error_description=PreTokenGeneration+failed+with+error+Not+today.',
    );
  });

  it.each([
    ['V2_0', undefined],
    ['V3_0', 'TokenGeneration_ClientCredentials'],
  ] as const)('a machine is told of from version 3 on: %s', async (version, plan) => {
    await openDomain(version, add);
    const { UserPoolId } = hosted;
    const { api } = hosted.bench;
    await api.createResourceServer({
      UserPoolId,
      Identifier: 'notes',
      Name: 'n',
      Scopes: [{ ScopeName: 'read', ScopeDescription: 'r' }],
    });
    const { UserPoolClient } = await api.createUserPoolClient({
      UserPoolId,
      ClientName: 'machine',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['notes/read'],
    });
    const client = { client_id: UserPoolClient?.ClientId ?? '', client_secret: UserPoolClient?.ClientSecret ?? '' };
    const aws_client_metadata = JSON.stringify({ onBehalfOf: 'ann', token: 'x'.repeat(6000) });
    const { body } = await post({ grant_type: 'client_credentials', ...client, aws_client_metadata });
    const { claims: found } = verified(hosted.bench, hosted.UserPoolId, body.access_token);
    expect([found.plan, found.scope]).toEqual([plan, plan ? 'notes/read extra' : 'notes/read']);
    const [event] = functions.eventsOf('TokenGeneration_ClientCredentials');
    if (plan)
      expect(event).toMatchObject({
        version: '3',
        userName: 'ClientCredentials',
        callerContext: { clientId: client.client_id },
        request: {
          userAttributes: {},
          groupConfiguration: null,
          scopes: ['notes/read'],
          clientMetadata: JSON.parse(aws_client_metadata),
        },
      });
    for (const malformed of ['{', '[]', '"text"', '{"a":1}', 'null']) {
      const refused = await post({ grant_type: 'client_credentials', ...client, aws_client_metadata: malformed });
      expect(refused).toEqual({ status: 400, body: { error: 'invalid_request' } });
    }
  });
});
