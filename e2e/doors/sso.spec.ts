import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { type OidcServer, startOidcServer } from '../../lib/testing/oidc-server';
import { sessionOf } from '../access/own-console';
import { cognitoAt } from '../cognito-at';
import { expectAccessible } from '../look-over';
import { owner } from '../owner';
import { expect, test } from './doors-test';
import { ownPort } from './own-port';
import { type OwnServer, startOwnServer } from './own-server';

// Two providers at once: one of its own on this machine, and a user pool of the embedded Cognito of another console.

const base = Number(process.env.E2E_PORT ?? 3290);
const own = `http://127.0.0.1:${ownPort()}`;
let provider: OidcServer;
let server: OwnServer;

test.describe.configure({ mode: 'serial' });
test.use({ storageState: { cookies: [], origins: [] }, baseURL: own });

test.beforeAll(async () => {
  const redirect_uris = [`${own}/sso/company/callback`];
  provider = await startOidcServer([{ client_id: 'pooldeck', client_secret: 'canary-company', redirect_uris }]);
  provider.people.push(
    { sub: 'vera', email: 'vera@example.com', email_verified: true, name: 'Vera', groups: ['look'] },
    { sub: 'oskar', email: 'oskar@example.com', email_verified: true, name: 'Oskar', groups: ['look', 'work'] },
    { sub: 'stranger', email: 'stranger@elsewhere.example', email_verified: true, name: 'Stranger', groups: ['work'] },
    { sub: 'impostor', email: owner.email, email_verified: true, name: 'Impostor', groups: ['work'] },
  );
  const roles = [
    { group: 'look', role: 'viewer' },
    { group: 'work', role: 'operator' },
  ];
  const shared = { clientId: 'pooldeck', clientSecret: 'canary-company', roles, joining: { domains: ['example.com'] } };
  const file = path.join(tmpdir(), `pooldeck-sso-${new URL(own).port}.json`);
  const company = { ...shared, id: 'company', title: 'Company', issuer: provider.issuer };
  writeFileSync(file, JSON.stringify({ providers: [company, await userPoolProvider()] }));
  server = await startOwnServer({ POOLDECK_SSO: file });
});
test.afterAll(async () => {
  await server?.stop();
  await provider?.close();
});

/** A user pool as docs/single-sign-on.md sets one up, with one person in one group. */
async function userPoolProvider(): Promise<object> {
  const console = `http://127.0.0.1:${base}`;
  const cognito = cognitoAt(console);
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: 'Staff' }));
  const UserPoolId = UserPool?.Id ?? '';
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: `staff-${randomUUID().slice(0, 8)}` }));
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'Pooldeck',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: [`${own}/sso/staff/callback`],
      SupportedIdentityProviders: ['COGNITO'],
    }),
  );
  const who = { UserPoolId, Username: 'cora' };
  const attributes = { email: 'cora@example.org', email_verified: 'true', name: 'Cora' };
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  await cognito.send(new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS', UserAttributes }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: 'Correct-Horse-1', Permanent: true }));
  await cognito.send(new CreateGroupCommand({ UserPoolId, GroupName: 'pooldeck-support' }));
  await cognito.send(new AdminAddUserToGroupCommand({ ...who, GroupName: 'pooldeck-support' }));
  return {
    ...{ id: 'staff', title: 'Staff pool', issuer: `${console}/cognito/${UserPoolId}` },
    ...{ clientId: UserPoolClient?.ClientId, clientSecret: UserPoolClient?.ClientSecret },
    groupsClaim: 'cognito:groups',
    roles: [{ group: 'pooldeck-support', role: 'support' }],
    joining: { domains: ['example.org'] },
  };
}

async function comeAs(page: Page, sub: string, from = '/pools'): Promise<void> {
  await page.goto(from);
  await page.getByRole('link', { name: 'Continue with Company' }).click();
  await page.getByRole('button', { name: sub, exact: true }).click();
}

/** The roles of whoever has an account, as the database has them. */
function roles(): Record<string, string> {
  const { accounts = [], grants = [] } = server.rows('pooldeck.db');
  return Object.fromEntries(
    accounts.map((account) => {
      const held = grants.filter((grant) => Object(grant).account_id === Object(account).id);
      return [Object(account).email, held.map((grant) => Object(grant).role).join()];
    }),
  );
}

test('a viewer and an operator by their groups, each led back to where they wanted to go', async ({
  page,
  browser,
}) => {
  await page.goto('/runs');
  await expectAccessible(page);
  await comeAs(page, 'vera', '/runs');
  await expect(page).toHaveURL('/runs');
  await expect(page.getByRole('button', { name: 'Account of Vera' })).toBeVisible();
  expect(await sessionOf(page)).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  const other = await browser.newContext({ baseURL: own, storageState: { cookies: [], origins: [] } });
  const second = await other.newPage();
  await comeAs(second, 'oskar');
  await expect(second).toHaveURL('/pools');
  expect(roles()).toMatchObject({ 'vera@example.com': 'viewer', 'oskar@example.com': 'operator' });
  await other.close();
});

test('who gets another group has another role the next time', async ({ page }) => {
  const vera = provider.people.find(({ sub }) => sub === 'vera');
  Object.assign(vera ?? {}, { groups: ['work'] });
  await comeAs(page, 'vera');
  await expect(page).toHaveURL('/pools');
  expect(roles()['vera@example.com']).toBe('operator');
});

for (const [sub, words] of [
  ['stranger', 'You have no account here'],
  ['impostor', 'Your e-mail address has an account here already'],
  ['Cancel', 'The sign-in provider did not let you in'],
] as const) {
  test(`${sub}: is told why, and stays out`, async ({ page }) => {
    const before = roles();
    await comeAs(page, sub);
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Other ways to sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(roles()).toEqual(before);
  });
}

test('a Cognito user pool is a provider: its groups become roles', async ({ page }) => {
  await page.goto('/pools');
  await page.getByRole('link', { name: 'Continue with Staff pool' }).click();
  await page.getByLabel('Username').fill('cora');
  await page.getByLabel('Password').fill('Correct-Horse-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${own}/pools`);
  expect(roles()['cora@example.org']).toBe('support');
});

test('an account is linked on its own page, and is the same account through the provider', async ({
  page,
  browser,
}) => {
  await page.goto('/account');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Link Company', exact: true }).click();
  await page.getByRole('button', { name: 'stranger', exact: true }).click();
  await expect(page).toHaveURL('/account');
  await expect(page.getByRole('button', { name: 'Unlink Company' })).toBeVisible();
  await expectAccessible(page);

  const other = await browser.newContext({ baseURL: own, storageState: { cookies: [], origins: [] } });
  const second = await other.newPage();
  await comeAs(second, 'stranger', '/account');
  await expect(second.getByText(owner.email)).toBeVisible();
  expect(roles()[owner.email]).toBe('owner');

  await page.getByRole('button', { name: 'Unlink Company' }).click();
  await expect(page.getByRole('button', { name: 'Link Company', exact: true })).toBeVisible();
  await second.reload();
  await expect(second).toHaveURL(/\/sign-in/);
  await other.close();
});

test('an answer brought to another browser opens nothing', async ({ page, browser }) => {
  await page.goto('/pools');
  await page.route('**/callback?*', (route) => route.abort());
  await page.getByRole('link', { name: 'Continue with Company' }).click();
  const asked = page.waitForRequest('**/callback?*');
  await page.getByRole('button', { name: 'oskar', exact: true }).click();
  const stolen = (await asked).url();
  const victim = await browser.newContext({ baseURL: own, storageState: { cookies: [], origins: [] } });
  const tab = await victim.newPage();
  await tab.goto(stolen);
  await expect(tab.getByRole('heading', { name: /took too long, or was begun in another browser/ })).toBeVisible();
  expect(await victim.cookies(own)).toEqual([]);
  await victim.close();
});

test('all of it is in the activity log, and no secret is anywhere', () => {
  const { audit = [] } = server.rows('pooldeck.db');
  const told = audit.map((row) => `${Object(row).action} ${Object(row).outcome}`);
  for (const expected of ['access.join success', 'access.signIn success', 'access.signInFailed denied'])
    expect(told).toContain(expected);
  for (const text of [JSON.stringify(server.rows('pooldeck.db')), server.printed()])
    expect(text).not.toContain('canary-company');
});
