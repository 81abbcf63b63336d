import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { type Functions, startFunctions } from '../../lib/emulator/testing/functions';
import { deploy } from '../../lib/emulator/testing/trigger-bench';
import { addPlan, wordChallenge } from '../../lib/testing/custom-challenge';
import { signInByPage } from '../access/own-console';
import { cognitoAt } from '../cognito-at';
import { type OwnServer, startOwnServer } from '../doors/own-server';
import { lookOver } from '../look-over';
import { expect, test } from '../test';

test.describe.configure({ mode: 'serial' });
test.use({ storageState: { cookies: [], origins: [] } });

const password = 'Correct-horse-7';
let functions: Functions;
let server: OwnServer;
let bench: string;

/** A pool whose functions ask for a word and add a claim, on a console that knows where they are. */
test.beforeAll(async () => {
  functions = await startFunctions();
  server = await startOwnServer({ POOLDECK_LAMBDA_ENDPOINT: functions.endpoint });
  const cognito = cognitoAt(server.address);
  const codes = { ...wordChallenge, PreTokenGeneration: addPlan };
  const LambdaConfig = deploy(functions, codes, { region: 'us-east-1', version: 'V2_0' });
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: 'Words', LambdaConfig }));
  const UserPoolId = UserPool?.Id ?? '';
  const client = { UserPoolId, ClientName: 'web', ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH' as const] };
  const { UserPoolClient } = await cognito.send(new CreateUserPoolClientCommand(client));
  const ann = { UserPoolId, Username: 'ann' };
  await cognito.send(new AdminCreateUserCommand({ ...ann, MessageAction: 'SUPPRESS' }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...ann, Password: password, Permanent: true }));
  cognito.destroy();
  bench = `/pools/embedded/${UserPoolId}/clients/${UserPoolClient?.ClientId}/sign-in`;
});

test.afterAll(async () => {
  await server?.stop();
  await functions?.close();
});

async function begin(page: Page, secret = '') {
  await signInByPage(page, server.address);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.goto(server.address + bench);
  await page.getByRole('radio', { name: /^Custom, by your Lambda triggers/ }).check();
  await page.getByRole('textbox', { name: 'User name' }).fill('ann');
  if (secret) await page.getByLabel(/^Password/).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Custom challenge' })).toBeFocused();
}

async function answer(page: Page, word: string) {
  await page.getByRole('textbox', { name: 'Answer' }).fill(word);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
}

test('the custom flow: what a function asks, and the claim that another one adds', async ({ page }) => {
  await begin(page);
  await expect(page.getByText('What swims and cannot sing?').first()).toBeVisible();
  await lookOver(page);
  await answer(page, 'swordfish');
  await expect(page.getByRole('heading', { name: 'ID token', exact: true })).toBeVisible();
  await expect(page.getByText('From the trigger')).toHaveCount(2);
  await expect(page.getByText('gold', { exact: true })).toHaveCount(2);
  expect(await page.content()).not.toContain('swordfish');
});

test('the password first, then the question', async ({ page }) => {
  await begin(page, password);
  await expect(page.getByRole('listitem').filter({ hasText: 'RespondToAuthChallenge' })).toBeVisible();
  await answer(page, 'swordfish');
  await expect(page.getByRole('heading', { name: 'Access token', exact: true })).toBeVisible();
});

test('a function that throws is named, in its words, with the way to its setting', async ({ page }) => {
  await begin(page);
  await answer(page, 'boom');
  const refusal = page.getByRole('alert').filter({ hasText: 'The sea is closed' });
  await expect(refusal).toContainText('The function behind the trigger VerifyAuthChallengeResponse threw an error.');
  await lookOver(page);
  await refusal.getByRole('link', { name: 'Change this setting of the pool' }).click();
  await expect(page).toHaveURL(/\/edit\?section=triggers#setting-triggerVerifyAuthChallengeResponse$/);
});
