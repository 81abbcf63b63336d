import { execFile } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domainPath } from '@/lib/emulator/domains/domain-path';
import { openEmulator } from '@/lib/emulator/emulator';
import { startServer } from '@/lib/emulator/server';
import { benchOf } from '@/lib/emulator/testing/bench';
import { maskExchange } from '../mask';
import { type AskPlace, asCommand } from './as-command';

// The commands are run by a shell, against the embedded Cognito over HTTP.

const password = "It's 1 $HOME `horse`";
const made = { poolId: '', web: '', secretWeb: '', secret: '', machine: '', machineSecret: '' };
let server: Server;
let place: AskPlace;
let close: () => void;

beforeAll(async () => {
  const emulator = openEmulator({ file: ':memory:' });
  server = await startServer(emulator, { port: 0, host: '127.0.0.1' });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const domain = api + domainPath('eu-central-1', 'notes');
  place = { api, region: 'eu-central-1', onAws: false, domain };
  const bench = benchOf(emulator, { endpoint: api });
  close = () => bench.emulator.close();
  const UserPoolId = await bench.makePool();
  await bench.api.createUserPoolDomain({ UserPoolId, Domain: 'notes' });
  await bench.api.adminCreateUser({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' });
  await bench.api.adminSetUserPassword({ UserPoolId, Username: 'ann', Password: password, Permanent: true });
  const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_REFRESH_TOKEN_AUTH' as const];
  made.poolId = UserPoolId;
  made.web = await bench.makeClient(UserPoolId, { ExplicitAuthFlows });
  const withSecret = { UserPoolId, ClientName: 'server', GenerateSecret: true };
  const server2 = await bench.api.createUserPoolClient({ ...withSecret, ExplicitAuthFlows });
  made.secretWeb = server2.UserPoolClient?.ClientId ?? '';
  made.secret = server2.UserPoolClient?.ClientSecret ?? '';
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await bench.api.createResourceServer({ UserPoolId, Identifier: 'api', Name: 'API', Scopes });
  const machine = await bench.api.createUserPoolClient({
    ...withSecret,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['api/read'],
  });
  made.machine = machine.UserPoolClient?.ClientId ?? '';
  made.machineSecret = machine.UserPoolClient?.ClientSecret ?? '';
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  close();
});

const commandOf = (operation: string, input: object, at = place) =>
  asCommand({ operation, input: maskExchange(input) }, at)?.text ?? '';

/** What a terminal prints for the command. */
async function run(command: string, env: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command], {
    env: { NODE_ENV: 'test', PATH: '/usr/bin:/bin', ...env },
  });
  return JSON.parse(stdout || '{}');
}

const start = (ClientId: string, parameters: object) => ({
  ClientId,
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: { USERNAME: 'ann', PASSWORD: password, ...parameters },
});

describe('curl', () => {
  it('signs in with a password that a shell could misread, and revokes the token', async () => {
    const command = commandOf('InitiateAuth', start(made.web, {}));
    expect(command).not.toContain('horse');
    const answer = await run(command, { PASSWORD: password });
    const tokens = answer.AuthenticationResult as { AccessToken: string; RefreshToken: string };
    expect(tokens).toMatchObject({ IdToken: expect.any(String), RefreshToken: expect.any(String) });

    const Token = tokens.RefreshToken;
    await run(commandOf('RevokeToken', { ClientId: made.web, Token }), { TOKEN: Token });
    const refresh = { ClientId: made.web, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: Token } };
    expect(await run(commandOf('InitiateAuth', refresh), { REFRESH_TOKEN: Token })).toMatchObject({
      __type: 'NotAuthorizedException',
      message: 'Refresh Token has been revoked',
    });
  });

  it('makes the secret hash from the secret', async () => {
    const command = commandOf('InitiateAuth', start(made.secretWeb, { SECRET_HASH: 'x'.repeat(44) }));
    expect(command).toMatch(/^# Set first: PASSWORD, CLIENT_SECRET\./);
    const env = { PASSWORD: password, CLIENT_SECRET: made.secret };
    expect(await run(command, env)).toMatchObject({ AuthenticationResult: { AccessToken: expect.any(String) } });
    expect(await run(command, { ...env, CLIENT_SECRET: 'other' })).toMatchObject({ __type: 'NotAuthorizedException' });
  });

  it('gets a token for a machine', async () => {
    const form = { grant_type: 'client_credentials', scope: 'api/read', client_id: made.machine };
    const command = commandOf('POST /oauth2/token', { authorization: 'Basic x', ...form });
    const token = await run(command, { CLIENT_SECRET: made.machineSecret });
    expect(token).toMatchObject({ token_type: 'Bearer', access_token: expect.any(String) });
    expect(await run(command, { CLIENT_SECRET: 'other' })).toMatchObject({ error: 'invalid_client' });
  });

  it('asks userInfo with the access token from a variable', async () => {
    const command = commandOf('GET /oauth2/userInfo', { authorization: 'Bearer x' });
    expect(await run(command, { ACCESS_TOKEN: 'x' })).toMatchObject({ error: 'invalid_token' });
  });
});

it('an exchange of a code has code and verifier in variables', () => {
  const form = {
    grant_type: 'authorization_code',
    code: 'canary-code',
    redirect_uri: "https://app.example/it's",
    code_verifier: 'canary-verifier',
    client_id: '4hq',
  };
  expect(commandOf('POST /oauth2/token', form, { ...place, domain: 'https://notes.example' })).toBe(
    [
      '# Set first: CODE, CODE_VERIFIER.',
      'curl https://notes.example/oauth2/token \\',
      '  --data-urlencode grant_type=authorization_code \\',
      '  --data-urlencode "code=$CODE" \\',
      "  --data-urlencode 'redirect_uri=https://app.example/it'\\''s' \\",
      '  --data-urlencode "code_verifier=$CODE_VERIFIER" \\',
      '  --data-urlencode client_id=4hq',
    ].join('\n'),
  );
});

it('what has to be signed is a command of the AWS CLI', () => {
  const aws: AskPlace = {
    api: 'https://cognito-idp.eu-west-1.amazonaws.com',
    region: 'eu-west-1',
    onAws: true,
    domain: undefined,
  };
  const input = {
    UserPoolId: 'eu-west-1_AbC',
    ClientId: '4hq',
    ChallengeName: 'SMS_MFA',
    Session: 'x'.repeat(80),
    ChallengeResponses: { USERNAME: "o'brien", SMS_MFA_CODE: '123456' },
  };
  expect(asCommand({ operation: 'AdminRespondToAuthChallenge', input: maskExchange(input) }, aws)).toEqual({
    tool: 'AWS CLI',
    text: [
      '# Set first: SESSION, SMS_MFA_CODE. In JSON a quote is \\" and a backslash is \\\\.',
      'aws cognito-idp admin-respond-to-auth-challenge --region eu-west-1 \\',
      '  --user-pool-id eu-west-1_AbC \\',
      '  --client-id 4hq \\',
      '  --challenge-name SMS_MFA \\',
      '  --session "$SESSION" \\',
      `  --challenge-responses '{"USERNAME":"o'\\''brien","SMS_MFA_CODE":"'"$SMS_MFA_CODE"'"}'`,
    ].join('\n'),
  });
  expect(commandOf('AdminInitiateAuth', input)).toContain(`--endpoint-url ${place.api}`);
});

it('what is no request of Cognito has no command, nor has an OAuth request without a domain', () => {
  expect(asCommand({ operation: 'Pooldeck', input: {} }, place)).toBeUndefined();
  expect(asCommand({ operation: 'POST /oauth2/token', input: {} }, { ...place, domain: undefined })).toBeUndefined();
});
