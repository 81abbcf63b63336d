import {
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { copiedBy } from '../clipboard';
import { lookOver } from '../look-over';
import { expect, test } from '../test';

type Cognito = Parameters<Parameters<typeof test>[2]>[0]['cognito'];

async function makeClient(cognito: Cognito, poolName: string, client: Partial<CreateUserPoolClientCommandInput>) {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: poolName }));
  const UserPoolId = UserPool?.Id ?? '';
  const made = await cognito.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', ...client }));
  const ClientId = made.UserPoolClient?.ClientId ?? '';
  return { UserPoolId, ClientId, href: `/pools/embedded/${UserPoolId}/clients/${ClientId}` };
}

const web = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code' as const],
  AllowedOAuthScopes: ['openid', 'profile'],
  CallbackURLs: ['http://localhost:3000/'],
  LogoutURLs: ['http://localhost:3000/'],
  SupportedIdentityProviders: ['COGNITO'],
};

test('code for a browser app comes first, with its ids, and is copied', async ({ page, cognito, poolName }) => {
  test.slow();
  const made = await makeClient(cognito, poolName, web);
  const Domain = poolName.toLowerCase().replaceAll(' ', '-');
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId: made.UserPoolId, Domain }));
  await page.goto(made.href);
  const code = page.getByRole('tabpanel', { name: 'React (oidc-client-ts)' });
  await expect(code).toContainText(`client_id: '${made.ClientId}'`);
  const copy = page.getByRole('button', { name: 'Copy React (oidc-client-ts)' });
  expect(await copiedBy(page, () => copy.click())).toContain(made.UserPoolId);

  await page.getByText('Web server', { exact: true }).click();
  await page.getByRole('tab', { name: 'Node (openid-client)' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Node (openid-client)' })).toContainText('oidc.discovery(');
  await page.getByText('APIs and AWS', { exact: true }).click();
  await page.getByRole('tab', { name: 'Identity pool (CLI)' }).click();
  await expect(page.getByText('AWS cannot ask this endpoint for its keys.')).toBeVisible();
  await lookOver(page);
});

test('what is missing leads to the setting', async ({ page, cognito, poolName }) => {
  const { UserPoolId, href } = await makeClient(cognito, poolName, { GenerateSecret: true });
  await page.goto(href);
  const missing = page.getByRole('tabpanel', { name: 'Next.js (Auth.js)' });
  await expect(missing).toContainText('The pool has no domain');
  await expect(missing).toContainText('The authorization code grant is off');
  await missing.getByRole('link', { name: 'Change this setting', exact: true }).click();
  await expect(page).toHaveURL(`${href}/edit#setting-oauthEnabled`);
  await expect(page.getByRole('switch', { name: 'Sign-in by redirect (OAuth)' })).toBeFocused();
  await page.goBack();
  await missing.getByRole('link', { name: 'Change this setting of the pool' }).click();
  await expect(page).toHaveURL(`/pools/embedded/${UserPoolId}/edit?section=domain#setting-domainKind`);
  await expect(page.locator('#setting-domainKind')).toBeFocused();
});
