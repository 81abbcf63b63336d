import {
  type CognitoIdentityProviderClient,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { lookOver } from '../look-over';
import { expect, test } from '../test';
import { makeClient, openBench, password, signIn } from './bench-client';

const callback = 'https://app.example/callback';

async function makeHosted(cognito: CognitoIdentityProviderClient, poolName: string, flow: 'code' | 'implicit') {
  const made = await makeClient(cognito, poolName, {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: [flow],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: [callback],
    SupportedIdentityProviders: ['COGNITO'],
  });
  const Domain = poolName.toLowerCase().replaceAll(' ', '-');
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId: made.UserPoolId, Domain }));
  return made;
}

test('the link is checked before the click, and what came back is explained', async ({ page, cognito, poolName }) => {
  await openBench(page, await makeHosted(cognito, poolName, 'code'));
  await expect(page.getByText('This callback is not registered')).toHaveCount(0);
  await page.getByLabel('Callback URL').selectOption('Another address');
  await page.getByLabel('The other address').fill(`${callback}/`);
  await expect(page.getByText('This callback is not registered: Cognito answers redirect_mismatch.')).toBeVisible();
  await lookOver(page);
  const refused = page.getByRole('alert').filter({ hasText: 'Cognito said no' });
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Open in a new tab' }).click();
  const hosted = await opened;
  await hosted.waitForURL(/redirect_mismatch/);
  await page.getByLabel('The address you came back to').fill(hosted.url());
  await page.getByRole('button', { name: 'Get the tokens' }).click();
  await expect(refused).toContainText('to the letter, slash at the end included');
  const settings = /\/clients\/[a-z0-9]+\/edit#setting-callbackUrls$/;
  await expect(refused.getByRole('link')).toHaveAttribute('href', settings);
  await page.getByRole('radio', { name: 'Sign out', exact: true }).check();
  await page.getByLabel('The other address').fill('https://app.example/bye');
  await expect(page.getByText('This address is not among the sign-out URLs of the app client.')).toBeVisible();
});

test('implicit: the tokens in the address are read, and code is said to be better', async ({
  page,
  context,
  cognito,
  poolName,
}) => {
  await context.route(`${callback}**`, (route) => route.fulfill({ body: 'back' }));
  await openBench(page, await makeHosted(cognito, poolName, 'implicit'));
  await expect(page.getByText('Prefer the authorization code with PKCE')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open in a new tab' }).click();
  const hosted = await opened;
  await hosted.getByLabel('Username').fill('ann');
  await hosted.getByLabel('Password', { exact: true }).fill(password);
  await hosted.getByRole('button', { name: 'Sign in' }).click();
  await hosted.waitForURL(`${callback}**`);
  await page.getByLabel('The address you came back to').fill(hosted.url());
  await page.getByRole('button', { name: 'Get the tokens' }).click();
  await expect(page.getByText('Signature: Made with a key that the pool publishes.')).toHaveCount(2);
  await expect(page.getByText('Nonce: The one that the link sent.')).toHaveCount(1);
});

test('a token of another sign-in shows by its nonce', async ({ page, context, cognito, poolName }) => {
  await context.route(`${callback}**`, (route) => route.fulfill({ body: 'back' }));
  await openBench(page, await makeHosted(cognito, poolName, 'implicit'));
  const link = await page.getByRole('link', { name: 'Open in a new tab' }).getAttribute('href');
  const other = new URL(link ?? '');
  other.searchParams.set('nonce', 'of-another-sign-in');
  const hosted = await context.newPage();
  await hosted.goto(other.href);
  await hosted.getByLabel('Username').fill('ann');
  await hosted.getByLabel('Password', { exact: true }).fill(password);
  await hosted.getByRole('button', { name: 'Sign in' }).click();
  await hosted.waitForURL(`${callback}**`);
  await page.getByLabel('The address you came back to').fill(hosted.url());
  await page.getByRole('button', { name: 'Get the tokens' }).click();
  await expect(page.getByText('Nonce: Not the one that the link sent')).toBeVisible();
});

test('ways that the app client closes lead to the setting that opens them', async ({ page, cognito, poolName }) => {
  await openBench(page, await makeHosted(cognito, poolName, 'code'));
  await page.getByText(/^\d+ more ways, not with this app client$/).click();
  await lookOver(page);
  const implicit = page.getByText('“Implicit” is off under “OAuth grants” of this app client.');
  await implicit.getByRole('link', { name: 'Change this setting' }).click();
  await expect(page).toHaveURL(/\/edit#setting-oauthFlows$/);
  await expect(page.locator('#setting-oauthFlows')).toBeVisible();
});

test('what the pool closes or refuses leads to its setting, ready to be changed', async ({
  page,
  cognito,
  poolName,
}) => {
  const made = await makeClient(cognito, poolName, {}, false);
  const edit = `/pools/embedded/${made.UserPoolId}/edit`;
  const domain = page.locator('#setting-domainKind');
  for (const said of ['', `/clients/${made.ClientId}/branding`]) {
    await page.goto(`/pools/embedded/${made.UserPoolId}${said}`);
    await page.getByRole('link', { name: 'Add a domain' }).click();
    await expect(page).toHaveURL(`${edit}?section=domain#setting-domainKind`);
    await expect(domain).toBeFocused();
  }

  await openBench(page, made);
  await page.getByText(/^\d+ more ways, not with this app client$/).click();
  const closed = page.getByText('The pool has no domain.').first();
  await closed.getByRole('link', { name: 'Change this setting of the pool' }).click();
  await expect(page).toHaveURL(`${edit}?section=domain#setting-domainKind`);
  await expect(domain).toBeFocused();

  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await page.getByLabel('New password').fill('better');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'did not conform' });
  await refused.getByRole('link', { name: 'Change this setting of the pool' }).click();
  await expect(page).toHaveURL(`${edit}?section=policies#setting-passwordMinLength`);
  await expect(page.getByLabel('Minimum length')).toBeFocused();
});

test('client credentials: a token for the app itself', async ({ page, cognito, poolName }) => {
  const { UserPoolId } = await makeHosted(cognito, poolName, 'code');
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read notes' }];
  await cognito.send(new CreateResourceServerCommand({ UserPoolId, Identifier: 'notes', Name: 'Notes', Scopes }));
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      ...{ UserPoolId, ClientName: 'job', GenerateSecret: true, AllowedOAuthFlowsUserPoolClient: true },
      ...{ AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['notes/read'] },
    }),
  );
  await openBench(page, { UserPoolId, ClientId: UserPoolClient?.ClientId ?? '' });
  await page.getByRole('button', { name: 'Get a token' }).click();
  const api = page.getByRole('region', { name: 'What an API sees' });
  await expect(api).toContainText('The app itself, nobody signed in');
  await expect(api).toContainText('notes/read');
});

test('userInfo without openid is explained, and any failure can be looked up', async ({ page, cognito, poolName }) => {
  await openBench(page, await makeHosted(cognito, poolName, 'code'));
  await page.getByLabel('What your app says').fill('NotAuthorizedException: Unable to verify secret hash for client x');
  const looked = page.getByRole('region', { name: 'When your app fails to sign in' });
  await expect(looked).toContainText('SECRET_HASH was made of another user name');
  await page.getByLabel('What your app says').fill('flow not enabled');
  await expect(looked.getByRole('link')).toHaveAttribute('href', /#setting-authFlows$/);
  await page.getByLabel('What your app says').fill('');
  await looked.getByText(/^All \d+ known failures$/).click();
  await lookOver(page);

  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await page.getByRole('button', { name: 'Ask userInfo' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'invalid_token' })).toContainText('lacks the scope openid');
  await expect(page.getByRole('heading', { name: 'ID token', exact: true })).toBeVisible();
});
