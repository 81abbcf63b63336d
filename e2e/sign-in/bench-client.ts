import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { expect } from '../test';

export const password = 'Correct-horse-7';

/** A pool with the user ann and an app client. */
export async function makeClient(
  cognito: CognitoIdentityProviderClient,
  poolName: string,
  client: Partial<CreateUserPoolClientCommandInput> = {},
  permanent = true,
  pool: Partial<CreateUserPoolCommandInput> = {},
) {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: poolName, ...pool }));
  const UserPoolId = UserPool?.Id ?? '';
  const flows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
  const made = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', ExplicitAuthFlows: [...flows], ...client }),
  );
  await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' }));
  await cognito.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: 'ann', Password: password, Permanent: permanent }),
  );
  return { UserPoolId, ClientId: made.UserPoolClient?.ClientId ?? '' };
}

export async function openBench(page: Page, { UserPoolId, ClientId }: { UserPoolId: string; ClientId: string }) {
  await page.goto(`/pools/embedded/${UserPoolId}/clients/${ClientId}`);
  await page.getByRole('link', { name: 'Try signing in' }).click();
  await expect(page.getByRole('group', { name: 'Way to sign in' })).toBeVisible();
}

export async function signIn(page: Page, secret: string) {
  await page.getByRole('textbox', { name: 'User name' }).fill('ann');
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
