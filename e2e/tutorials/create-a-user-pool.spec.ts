import {
  AdminConfirmSignUpCommand,
  AdminInitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { newJourney, noted } from '../flows/flow';
import { notesApp } from '../flows/notes-app';
import { expect, test } from '../test';
import { playFlow } from './play';
import { describePool, mfaOf, onlyClient } from './pool-facts';

test('Create a user pool: defaults, then an app client for server-side sign-in', async ({
  page,
  cognito,
  poolName,
}) => {
  const journey = newJourney(poolName);
  await playFlow(notesApp, page, journey, {
    open: () => expect(page.getByRole('heading', { name: 'New user pool' })).toBeVisible(),
    name: async () => {
      await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
      const names = page.getByRole('region', { name: 'Name', exact: true });
      await expect(names.getByRole('definition').first()).toHaveText(poolName);
      await expect(page.getByRole('heading', { name: 'Plan: one call' })).toBeVisible();
    },
    create: () => expect(page).toHaveURL(/\/runs\//),
    'note-pool': async () => {
      const poolId = noted(journey, 'poolId');
      expect(poolId).toMatch(/^us-east-1_[A-Za-z0-9]{9}$/);
      const pool = await describePool(cognito, poolId);
      expect(pool).toMatchObject({ Name: poolName, UserPoolTier: 'ESSENTIALS', DeletionProtection: 'ACTIVE' });
      expect(pool.Arn).toBe(noted(journey, 'poolArn'));
      expect(pool.AutoVerifiedAttributes).toEqual(['email']);
      expect(await mfaOf(cognito, poolId)).toMatchObject({ MfaConfiguration: 'OFF' });
    },
    clients: () => expect(page).toHaveURL(/\/clients$/),
    'add-client': () => expect(page.getByRole('group', { name: 'What kind of app is it?' })).toBeVisible(),
    'client-type': () => expect(page.getByLabel('App client name')).toBeVisible(),
    client: () => expect(page).toHaveURL(/\/runs\//),
    'note-client': async () => {
      const client = await onlyClient(cognito, noted(journey, 'poolId'));
      expect(client.ClientId).toBe(noted(journey, 'clientId'));
      expect(client.ClientName).toBe('notes-web');
      expect(client.ClientSecret).toBeUndefined();
      expect(client.ExplicitAuthFlows).toContain('ALLOW_ADMIN_USER_PASSWORD_AUTH');
    },
  });

  // The next chapter of the tutorial: a test user from the command line, who signs in through the server.
  const ClientId = noted(journey, 'clientId');
  const [Username, Password] = ['admin@example.com', 'Passw0rd!'];
  const UserAttributes = [{ Name: 'email', Value: Username }];
  await cognito.send(new SignUpCommand({ ClientId, Username, Password, UserAttributes }));
  const UserPoolId = noted(journey, 'poolId');
  await cognito.send(new AdminConfirmSignUpCommand({ UserPoolId, Username }));
  const { AuthenticationResult } = await cognito.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD: Password },
    }),
  );
  expect(AuthenticationResult?.IdToken).toBeTruthy();
});
