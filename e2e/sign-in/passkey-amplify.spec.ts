import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { ownPort } from '../doors/own-port';
import { expect, test } from '../test';
import { type ShownApp, startShownApp } from './shown-app';
import { addAuthenticator } from './virtual-authenticator';

// AWS's own library for browsers, from adding a passkey to signing in with it: a client that nobody here wrote.

const password = 'Correct-Horse-1';
let app: ShownApp | undefined;
test.afterEach(async () => {
  await app?.close();
  app = undefined;
});

const code = (cognito: { userPoolId: string; userPoolClientId: string; userPoolEndpoint: string }) => `
import { Amplify } from 'aws-amplify';
import { associateWebAuthnCredential, deleteWebAuthnCredential, fetchAuthSession, listWebAuthnCredentials, signIn, signOut } from 'aws-amplify/auth';
Amplify.configure({ Auth: { Cognito: ${JSON.stringify(cognito)} } });
const username = 'ann';
export const byPassword = () => signIn({ username, password: ${JSON.stringify(password)}, options: { authFlowType: 'USER_PASSWORD_AUTH' } });
export const byPasskey = () => signIn({ username, options: { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' } });
export const add = () => associateWebAuthnCredential();
export const list = async () => (await listWebAuthnCredentials()).credentials;
export const remove = (credentialId) => deleteWebAuthnCredential({ credentialId });
export const leave = () => signOut();
export const who = async () => (await fetchAuthSession()).tokens?.accessToken.payload.username;
`;

/** What an exported function of the app answers. */
async function call<Answer>(page: Page, name: string, ...given: string[]): Promise<Answer> {
  const auth = await page.waitForFunction(() => Reflect.get(window, 'auth'));
  return auth.evaluate((it, [what, ...values]) => it[what](...values), [name, ...given] as const);
}

test('Amplify in a browser: adds a passkey, signs in with it, lists and deletes it', async ({
  page,
  cognito,
  poolName,
  baseURL,
}) => {
  test.slow();
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'WEB_AUTHN' as const] };
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({ PoolName: poolName, Policies: { SignInPolicy } }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  const WebAuthnConfiguration = { RelyingPartyId: 'localhost' };
  await cognito.send(new SetUserPoolMfaConfigCommand({ UserPoolId, WebAuthnConfiguration }));
  const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_USER_AUTH' as const];
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', ExplicitAuthFlows }),
  );
  const user = { UserPoolId, Username: 'ann' };
  await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));

  const authenticator = await addAuthenticator(page);
  const userPoolClientId = UserPoolClient?.ClientId ?? '';
  const place = { userPoolId: UserPoolId, userPoolClientId, userPoolEndpoint: `${baseURL}/cognito/` };
  app = await startShownApp(code(place), ownPort(3));
  await page.goto(app.origin);
  expect(await call(page, 'byPassword')).toMatchObject({ isSignedIn: true });
  await call(page, 'add');
  expect(await authenticator.count()).toBe(1);
  await call(page, 'leave');

  expect(await call(page, 'byPasskey')).toMatchObject({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
  expect(await call(page, 'who')).toBe('ann');
  const [passkey, ...more] = await call<{ credentialId: string; relyingPartyId: string }[]>(page, 'list');
  expect([passkey?.relyingPartyId, more]).toEqual(['localhost', []]);
  await call(page, 'remove', passkey?.credentialId ?? '');
  expect(await call(page, 'list')).toEqual([]);
});
