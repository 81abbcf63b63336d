import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { BrowserContext, Page } from '@playwright/test';
import { copiedBy } from '../clipboard';
import { ownPort } from '../doors/own-port';
import { expect, test } from '../test';
import { type ShownApp, startShownApp } from './shown-app';

// The code for browsers, copied from the page of an app client and run in a browser as it stands.

const person = { Username: 'ann', Password: 'Correct-Horse-1' };
let app: ShownApp | undefined;
test.describe.configure({ timeout: 120_000 });
test.afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function makePool(cognito: CognitoIdentityProviderClient, PoolName: string, origin: string) {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName }));
  const UserPoolId = UserPool?.Id ?? '';
  const Domain = PoolName.replace(/\W+/g, '-').toLowerCase();
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }));
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      ...{ UserPoolId, ClientName: 'Notes', ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile', 'aws.cognito.signin.user.admin'],
      CallbackURLs: [`${origin}/callback`],
      LogoutURLs: [`${origin}/bye`],
      SupportedIdentityProviders: ['COGNITO'],
    }),
  );
  const user = { UserPoolId, Username: person.Username };
  await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: person.Password, Permanent: true }));
  const clientId = UserPoolClient?.ClientId ?? '';
  return { clientId, domain: Domain, href: `/pools/embedded/${UserPoolId}/clients/${clientId}` };
}

async function copied(page: Page, href: string, tab: string): Promise<string> {
  await page.goto(href);
  await page.getByRole('tab', { name: tab }).click();
  return copiedBy(page, () => page.getByRole('button', { name: `Copy ${tab}` }).click());
}

async function signInOnPages(page: Page) {
  await page.getByLabel('Username').fill(person.Username);
  await page.getByLabel('Password').fill(person.Password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Waits for what the app exports, and takes it. */
const exported = (page: Page) => page.waitForFunction(() => Reflect.get(window, 'auth'));

/** What an exported function answers. */
async function call<Answer>(page: Page, name: string, ...given: string[]): Promise<Answer> {
  const auth = await exported(page);
  return auth.evaluate((it, [what, ...values]) => it[what](...values), [name, ...given] as const);
}

/** Calls a function that leaves the page: there is no answer to wait for. */
async function leave(page: Page, name: string) {
  const auth = await exported(page);
  await auth.evaluate((it, what) => void it[what](), name);
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

test('oidc-client-ts in a browser: sign in, know the person, sign out', async ({ page, cognito, poolName }) => {
  const port = ownPort(3);
  const pool = await makePool(cognito, poolName, `http://localhost:${port}`);
  app = await startShownApp(await copied(page, pool.href, 'React (oidc-client-ts)'), port);
  await page.goto(app.origin);
  await leave(page, 'signIn');
  await signInOnPages(page);
  await page.waitForURL(`${app.origin}/callback?code=*`);
  const user = await call<{ profile: object; access_token: string }>(page, 'finishSignIn');
  expect(user.profile).toMatchObject({ 'cognito:username': 'ann' });
  expect(claimsOf(user.access_token)).toMatchObject({ client_id: pool.clientId, token_use: 'access' });

  await leave(page, 'signOut');
  await page.waitForURL(`${app.origin}/bye`);
  await leave(page, 'signIn');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

/** Amplify opens login pages by https on a host of their own, as AWS has them: here the embedded Cognito answers for that host. */
async function answerFor(context: BrowserContext, host: string, home: string) {
  await context.route(`https://${host}/**`, async (route) => {
    const request = route.request();
    const url = request.url().replace(`https://${host}`, home);
    if (request.isNavigationRequest()) await route.fulfill({ status: 302, headers: { location: url } });
    else await route.fulfill({ response: await route.fetch({ url }) });
  });
}

test('Amplify in a browser: by password and SRP, by redirect, tokens, sign out', async ({
  page,
  context,
  cognito,
  poolName,
  baseURL,
}) => {
  const port = ownPort(3);
  const pool = await makePool(cognito, poolName, `http://localhost:${port}`);
  await answerFor(
    context,
    `${pool.domain}.auth.us-east-1.amazoncognito.com`,
    `${baseURL}/cognito/domains/us-east-1/${pool.domain}`,
  );
  app = await startShownApp(await copied(page, pool.href, 'React (Amplify)'), port);
  await page.goto(app.origin);
  const token = () => call<string | undefined>(page, 'accessToken');
  expect(await token()).toBeUndefined();

  const answer = await call(page, 'signInWithPassword', person.Username, person.Password);
  expect(answer).toMatchObject({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
  expect(claimsOf((await token()) ?? '')).toMatchObject({ client_id: pool.clientId, username: 'ann' });
  await call(page, 'signOut');
  expect(await token()).toBeUndefined();

  await leave(page, 'openLoginPages');
  await signInOnPages(page);
  await page.waitForURL(`${app.origin}/callback*`);
  await expect(async () => expect(claimsOf((await token()) ?? '')).toMatchObject({ username: 'ann' })).toPass();
  await leave(page, 'signOut');
  await page.waitForURL(`${app.origin}/bye`);
  expect(await token()).toBeUndefined();
  await leave(page, 'openLoginPages');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
