import { CreateUserPoolDomainCommand, SetUserPoolMfaConfigCommand } from '@aws-sdk/client-cognito-identity-provider';
import { TOTP } from 'otpauth';
import { copiedBy } from '../clipboard';
import { lookOver } from '../look-over';
import { expect, test } from '../test';
import { makeClient, openBench, password, signIn } from './bench-client';

test('a wrong password is explained, the right one ends in tokens that hold', async ({ page, cognito, poolName }) => {
  await openBench(page, await makeClient(cognito, poolName));
  await page.getByRole('radio', { name: /^Secure Remote Password/ }).check();
  await signIn(page, 'Wrong-horse-8');
  const refusal = page.getByRole('alert').filter({ hasText: 'Incorrect username or password' });
  await expect(refusal).toContainText('Cognito does not say which');
  await expect(refusal).toBeInViewport({ ratio: 1 });
  await expect(refusal.getByRole('link', { name: 'Find this user' })).toHaveAttribute(
    'href',
    /\/users\?by=username&q=ann$/,
  );
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'Signed in as ann' })).toBeFocused();
  await expect(page.getByText(/Header: {"kid":|Header: {"alg":/)).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Refresh token' })).toContainText('30 days from the sign-in');
  await expect(page.getByText('Signature: Made with a key that the pool publishes.')).toHaveCount(2);
  await expect(page.getByText('The user’s id for ever.')).toHaveCount(2);
  await expect(page.getByText(/^Time: Expires in 5\d min \d+ s\.$/)).toHaveCount(2);
  const api = page.getByRole('region', { name: 'What an API sees' });
  await expect(api).toContainText('lets the request in');
  await expect(page.getByRole('listitem').filter({ hasText: 'RespondToAuthChallenge' })).toBeVisible();
  expect(await page.content()).not.toContain(password);

  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '3. InitiateAuth' })).toBeVisible();
  await page.getByRole('button', { name: 'Revoke the refresh token' }).click();
  await expect(page.getByText('4. RevokeToken')).toBeVisible();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Refresh Token has been revoked' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'ID token', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByRole('radio', { name: /^Secure Remote Password/ })).toBeFocused();
});

test('temporary password, new password, authenticator app: one challenge after the other', async ({
  page,
  cognito,
  poolName,
}) => {
  const made = await makeClient(cognito, poolName, {}, false);
  await cognito.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId: made.UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'A new password' })).toBeFocused();
  await page.getByLabel('New password').fill('better');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'did not conform' })).toContainText(
    'lacks a kind of character',
  );
  await page.getByLabel('New password').fill('Better-horse-9');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Set up a second factor' })).toBeFocused();
  await page.getByRole('button', { name: 'Get a key for the app' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the key' })).toBeVisible();
  const secret = await copiedBy(page, () => page.getByRole('button', { name: 'Copy key' }).click());
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Check the code' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Code mismatch' })).toContainText('sets the clock by itself');
  await page.getByLabel('Code', { exact: true }).fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: 'Check the code' }).click();
  await expect(page.getByRole('heading', { name: 'Access token', exact: true })).toBeVisible();
});

test('hosted login: the link, the pages, the code, the tokens, userInfo', async ({
  page,
  context,
  cognito,
  poolName,
}) => {
  const callback = 'https://app.example/callback';
  const made = await makeClient(cognito, poolName, {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'profile'],
    CallbackURLs: [callback],
    SupportedIdentityProviders: ['COGNITO'],
  });
  const Domain = poolName.toLowerCase().replaceAll(' ', '-');
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId: made.UserPoolId, Domain }));
  await context.route(`${callback}**`, (route) => route.fulfill({ body: 'back' }));
  await openBench(page, made);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open in a new tab' }).click();
  const hosted = await opened;
  await hosted.getByLabel('Username').fill('ann');
  await hosted.getByLabel('Password', { exact: true }).fill(password);
  await hosted.getByRole('button', { name: 'Sign in' }).click();
  await hosted.waitForURL(`${callback}**`);
  const back = page.getByLabel('The address you came back to');
  await back.fill(hosted.url().replace(/state=[^&]+/, 'state=other'));
  await page.getByRole('button', { name: 'Get the tokens' }).click();
  await expect(page.getByText('The state is not the one of the link above')).toBeVisible();
  await back.fill(hosted.url());
  await page.getByRole('button', { name: 'Get the tokens' }).click();
  await expect(page.getByRole('heading', { name: 'ID token', exact: true })).toBeVisible();
  await expect(page.getByText('Nonce: The one that the link sent.')).toBeVisible();
  await page.getByRole('button', { name: 'Ask userInfo' }).click();
  await expect(page.getByText('2. GET /oauth2/userInfo')).toBeVisible();
  await expect(page.getByText('"username": "ann"')).toBeVisible();
});

test('the bench looks right, and a request can be taken to a terminal', async ({ page, cognito, poolName }) => {
  test.slow();
  await openBench(page, await makeClient(cognito, poolName));
  await lookOver(page);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'ID token', exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'curl' }).click();
  await expect(page.getByRole('tabpanel', { name: 'curl' })).toContainText('"PASSWORD":"\'"$PASSWORD"\'"');
  const command = await copiedBy(page, () => page.getByRole('button', { name: 'Copy curl' }).click());
  expect(command).toContain('X-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth');
  await lookOver(page);
});

test('triggers that nothing runs are said to be so, and the custom flow says what is missing', async ({
  page,
  cognito,
  poolName,
}) => {
  const DefineAuthChallenge = 'arn:aws:lambda:us-east-1:123456789012:function:define';
  const client = { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH' as const] };
  await openBench(page, await makeClient(cognito, poolName, client, true, { LambdaConfig: { DefineAuthChallenge } }));
  await expect(page.getByText('The Lambda triggers of this pool do not run')).toBeVisible();
  await lookOver(page);
  await page.getByRole('textbox', { name: 'User name' }).fill('ann');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'no Lambda endpoint is configured' });
  await expect(refusal).toContainText('POOLDECK_LAMBDA_ENDPOINT=http://127.0.0.1:3001');
  await page.getByRole('link', { name: 'How triggers run here' }).click();
  await expect(page.getByRole('heading', { name: 'Lambda triggers' })).toBeInViewport();
});
