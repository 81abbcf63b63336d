import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { complaints, lookOver } from '../look-over';
import { test as base, expect } from '../test';
import { addAuthenticator } from './virtual-authenticator';

// A browser gives passkeys to pages of a name, not of a number: the console is opened as localhost.
const test = base.extend({
  baseURL: async ({ baseURL }, use) => use((baseURL ?? '').replace('127.0.0.1', 'localhost')),
});

const password = 'Correct-horse-7';

/** A pool that allows passkeys, with the user ann and an app client. */
async function makeBench(cognito: CognitoIdentityProviderClient, PoolName: string, RelyingPartyId = 'localhost') {
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'WEB_AUTHN' as const] };
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName, Policies: { SignInPolicy } }));
  const UserPoolId = UserPool?.Id ?? '';
  await cognito.send(new SetUserPoolMfaConfigCommand({ UserPoolId, WebAuthnConfiguration: { RelyingPartyId } }));
  const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_USER_AUTH' as const];
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', ExplicitAuthFlows }),
  );
  await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' }));
  const user = { UserPoolId, Username: 'ann' };
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  return `/pools/embedded/${UserPoolId}/clients/${UserPoolClient?.ClientId}/sign-in`;
}

async function signInByPassword(page: Page) {
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await page.getByRole('textbox', { name: 'User name' }).fill('ann');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeVisible();
}

/** Until the browser is to be asked for a passkey. */
async function chooseThePasskey(page: Page) {
  await page.getByRole('radio', { name: /^Choice-based/ }).check();
  await page.getByRole('textbox', { name: 'User name' }).fill('ann');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('radio', { name: 'Passkey' }).check();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Passkey', exact: true })).toBeFocused();
}

test('a passkey is added after a sign-in by password, signs in by itself, and is deleted', async ({
  page,
  cognito,
  poolName,
}) => {
  const heard = complaints(page);
  const authenticator = await addAuthenticator(page);
  await page.goto(await makeBench(cognito, poolName));
  await signInByPassword(page);
  await page.getByRole('button', { name: 'List passkeys' }).click();
  await expect(page.getByText('This person has no passkey.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The passkey is added.' })).toBeVisible();
  await expect(page.getByText('for localhost')).toBeVisible();
  expect(await authenticator.count()).toBe(1);
  for (const asked of ['StartWebAuthnRegistration', 'CompleteWebAuthnRegistration'])
    await expect(page.getByRole('listitem').filter({ hasText: asked })).toBeVisible();
  await lookOver(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('button', { name: 'Start again' }).click();
  await chooseThePasskey(page);
  await lookOver(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Use the passkey' }).click();
  await expect(page.getByText('Signature: Made with a key that the pool publishes.')).toHaveCount(2);

  const other = await page.context().newPage();
  await other.goto(page.url().replace(/clients\/.*/, 'users/ann'));
  await expect(other.getByText('Password, Passkey')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'List passkeys' }).click();
  await page.getByRole('button', { name: /^Delete Passkey/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('This person has no passkey.')).toBeVisible();
  expect(heard).toEqual([]);
});

test('without the passkey on the device the browser says so, and the person can go back', async ({
  page,
  cognito,
  poolName,
}) => {
  const authenticator = await addAuthenticator(page);
  await page.goto(await makeBench(cognito, poolName));
  await signInByPassword(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('for localhost')).toBeVisible();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'made no passkey' })).toContainText('already');
  await authenticator.clear();
  await page.getByRole('button', { name: 'Start again' }).click();
  await chooseThePasskey(page);
  await page.getByRole('button', { name: 'Use the passkey' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'gave no passkey' })).toContainText('NotAllowedError');
  await page.getByRole('button', { name: 'Start again' }).click();
  await signInByPassword(page);
});

test('passkeys of another domain, and pools without any, are explained', async ({ page, cognito, poolName }) => {
  await addAuthenticator(page);
  await page.goto(await makeBench(cognito, poolName, 'notes.example'));
  await signInByPassword(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Not in this page' })).toContainText('notes.example');
  await lookOver(page);
});

base('a console opened by its number leads to the same page at localhost', async ({ page, cognito, poolName }) => {
  await page.goto(await makeBench(cognito, poolName));
  await signInByPassword(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const link = page.getByRole('link', { name: 'this page at localhost' });
  await expect(link).toHaveAttribute('href', page.url().replace('127.0.0.1', 'localhost'));
});
