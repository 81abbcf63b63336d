import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  CompleteWebAuthnRegistrationCommand,
  CreateManagedLoginBrandingCommand,
  InitiateAuthCommand,
  SetUserPoolMfaConfigCommand,
  StartWebAuthnRegistrationCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { lookOver } from '../look-over';
import { addAuthenticator } from '../sign-in/virtual-authenticator';
import { test as base, expect } from '../test';
import { type HostedPool, makeHostedPool } from './hosted-pool';
import { type Spa, startSpa } from './spa';

// A browser gives passkeys to pages of a name, not of a number.
const test = base.extend({
  baseURL: async ({ baseURL }, use) => use((baseURL ?? '').replace('127.0.0.1', 'localhost')),
  storageState: { cookies: [], origins: [] },
});

const password = 'Correct-Horse-1';
let spa: Spa;
test.beforeEach(async () => {
  spa = await startSpa();
});
test.afterEach(() => spa.close());

/** Managed login with passkeys of this machine, and the user ann. */
async function makePool(cognito: CognitoIdentityProviderClient, at: { baseURL: string | undefined; name: string }) {
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'WEB_AUTHN' as const] };
  const pool = await makeHostedPool(cognito, { ...at, origin: spa.origin }, { Policies: { SignInPolicy } });
  const key = { UserPoolId: pool.poolId, ClientId: pool.clientId };
  await cognito.send(
    new UpdateUserPoolClientCommand({
      ...key,
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: [`${spa.origin}/callback`],
      SupportedIdentityProviders: ['COGNITO'],
    }),
  );
  const Domain = pool.home.split('/').at(-1) ?? '';
  await cognito.send(new UpdateUserPoolDomainCommand({ UserPoolId: pool.poolId, Domain, ManagedLoginVersion: 2 }));
  await cognito.send(new CreateManagedLoginBrandingCommand({ ...key, UseCognitoProvidedValues: true }));
  const WebAuthnConfiguration = { RelyingPartyId: 'localhost' };
  await cognito.send(new SetUserPoolMfaConfigCommand({ UserPoolId: pool.poolId, WebAuthnConfiguration }));
  const user = { UserPoolId: pool.poolId, Username: 'ann' };
  await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  spa.configure({ authority: pool.issuer, client_id: pool.clientId });
  return pool;
}

/** Ann's app gives her a passkey, in the page that is open. */
async function givePasskey(page: Page, cognito: CognitoIdentityProviderClient, { clientId: ClientId }: HostedPool) {
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password };
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
  );
  const AccessToken = AuthenticationResult?.AccessToken;
  const started = await cognito.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
  const made = await page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
    return JSON.stringify(await navigator.credentials.create({ publicKey }));
  }, JSON.stringify(started.CredentialCreationOptions));
  await cognito.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential: JSON.parse(made) }));
}

test('managed login: name, passkey, back to the application', async ({ page, cognito, poolName, baseURL }) => {
  const authenticator = await addAuthenticator(page);
  const pool = await makePool(cognito, { baseURL, name: poolName });
  await page.goto(spa.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();
  await givePasskey(page, cognito, pool);
  expect(await authenticator.count()).toBe(1);
  await lookOver(page);
  await page.getByLabel('Username').fill('ann');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Use your passkey' })).toBeVisible();
  await lookOver(page);
  await page.getByRole('button', { name: 'Use the passkey' }).click();
  await expect(page.getByText('"cognito:username": "ann"')).toBeVisible();
});

test('a passkey is added on the page for it, and signs in', async ({ page, cognito, poolName, baseURL }) => {
  const authenticator = await addAuthenticator(page);
  const pool = await makePool(cognito, { baseURL, name: poolName });
  const add = new URLSearchParams({ client_id: pool.clientId, redirect_uri: `${spa.origin}/callback` });
  await page.goto(`${pool.home}/passkeys/add?${add}`);
  await page.waitForURL(`${spa.origin}/callback?result=invalid_session`);

  await page.goto(pool.loginUrl);
  await page.getByLabel('Username').fill('ann');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${spa.origin}/callback?code=*`);

  await page.goto(`${pool.home}/passkeys/add?${add}`);
  await expect(page.getByRole('heading', { name: 'Add a passkey' })).toBeVisible();
  await lookOver(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.waitForURL(`${spa.origin}/callback?result=success`);
  expect(await authenticator.count()).toBe(1);

  await page.goto(`${pool.loginUrl}&prompt=login`);
  await page.getByLabel('Username').fill('ann');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('button', { name: 'Use the passkey' }).click();
  await page.waitForURL(`${spa.origin}/callback?code=*`);

  // The device holds one for this account, so it makes no second one.
  await page.goto(`${pool.home}/passkeys/add?${add}`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('Perhaps this device has one already. (InvalidStateError)');
  await lookOver(page);
  await page.getByRole('link', { name: 'Back to the application' }).click();
  await page.waitForURL(`${spa.origin}/callback`);
});

test('without the passkey on the device the page says so, and the password still works', async ({
  page,
  cognito,
  poolName,
  baseURL,
}) => {
  const authenticator = await addAuthenticator(page);
  const pool = await makePool(cognito, { baseURL, name: poolName });
  await page.goto(spa.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();
  await givePasskey(page, cognito, pool);
  await authenticator.clear();
  await page.getByLabel('Username').fill('ann');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('button', { name: 'Use the passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('NotAllowedError');
  await lookOver(page);
  await page.getByRole('link', { name: 'Use the password instead' }).click();
  await page.getByLabel('Username').fill('ann');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('"cognito:username": "ann"')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a name without a passkey goes on with the password', async ({ page, cognito, poolName, baseURL }) => {
    const pool = await makePool(cognito, { baseURL, name: poolName });
    await page.goto(pool.loginUrl);
    await page.getByLabel('Username').fill('ann');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.getByRole('alert')).toHaveText('There is no passkey for this name. Sign in with the password.');
    await expect(page.getByLabel('Username')).toHaveValue('ann');
  });
});
