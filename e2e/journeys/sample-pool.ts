import {
  AdminCreateUserCommand,
  type CognitoIdentityProviderClient,
  ListUserPoolClientsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults } from '@/lib/settings/values';
import { expect } from '../test';
import { draftOf } from './drafts';

/** Real things of every sort, to open their pages: what an address needs in place of its `[names]`. */
export interface Sample {
  connection: string;
  poolId: string;
  clientId: string;
  username: string;
  draftId: string;
  runId: string;
  /** Of the mail that invited the user. */
  id: string;
  step: string;
  /** Of help. */
  page: string;
}

/** Creates a pool through the console, with a client, a user and the user's invitation, and leaves another draft. */
export async function makeSample(page: Page, cognito: CognitoIdentityProviderClient, name: string): Promise<Sample> {
  const blueprint = newBlueprint(name);
  blueprint.pool.customAttributes = [
    { name: 'plan', type: 'String', min: 1, max: 20, mutable: true, developerOnly: false },
  ];
  blueprint.clients = [{ ...clientDefaults('web'), generateSecret: true }];
  const runId = await draftOf(page, blueprint);
  await page.getByRole('button', { name: 'Create pool' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The user pool is ready.' })).toBeVisible();
  const poolId = await poolOf(page);
  const { UserPoolClients: [client] = [] } = await cognito.send(new ListUserPoolClientsCommand({ UserPoolId: poolId }));
  const username = `ann-${runId}`;
  await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username: username,
      UserAttributes: [{ Name: 'email', Value: `${username}@example.com` }],
      DesiredDeliveryMediums: ['EMAIL'],
    }),
  );
  await page.goto(`/inbox?q=${username}`);
  const mail = (await page.getByRole('main').locator('a[href^="/inbox/"]').first().getAttribute('href')) ?? '';
  return {
    ...{ connection: 'embedded', poolId, username, runId, step: 'name', page: 'create-a-test-user' },
    clientId: client?.ClientId ?? '',
    draftId: await draftOf(page, { ...blueprint, pool: { ...blueprint.pool, name: `${name} draft` } }),
    id: new URL(mail, page.url()).pathname.split('/').pop() ?? '',
  };
}

/** The pool's id, from the way on that the result sheet of its run offers. */
async function poolOf(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: 'Open the pool' }).getAttribute('href');
  return decodeURIComponent(href?.split('/').pop() ?? '');
}
