import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { newJourney, noted } from '../flows/flow';
import { ann, testUser } from '../flows/test-user';
import { expect, test } from '../test';
import { playFlow } from './play';
import { describePool, onlyClient } from './pool-facts';

test('Create a test user: defaults, app client, invitation read in the inbox', async ({ page, cognito, poolName }) => {
  const journey = newJourney(poolName, { ending: `-${poolName.replace(/\W+/g, '-')}` });
  const form = page.getByRole('region', { name: 'Create user', exact: true });
  await playFlow(testUser, page, journey, {
    open: () => expect(page.getByRole('heading', { name: 'New user pool' })).toBeVisible(),
    name: () => expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible(),
    create: () => expect(page).toHaveURL(/\/runs\//),
    'note-pool': async () => {
      const pool = await describePool(cognito, noted(journey, 'poolId'));
      expect(pool).toMatchObject({ Name: poolName, Arn: noted(journey, 'poolArn') });
    },
    clients: () => expect(page).toHaveURL(/\/clients$/),
    'add-client': () => expect(page.getByRole('group', { name: 'What kind of app is it?' })).toBeVisible(),
    'client-type': () => expect(page.getByLabel('App client name')).toBeVisible(),
    client: () => expect(page).toHaveURL(/\/runs\//),
    'note-client': async () => {
      const client = await onlyClient(cognito, noted(journey, 'poolId'));
      expect(client).toMatchObject({ ClientId: noted(journey, 'clientId'), ClientName: 'serverless-web' });
    },
    users: () => expect(page).toHaveURL(/\/users$/),
    'create-user': () => expect(form).toBeVisible(),
    user: async () => {
      await expect(form.getByLabel('Mark e-mail as verified')).toBeChecked();
      await expect(form.getByLabel('Mark phone number as verified')).toBeHidden();
    },
    password: () => expect(page.getByText('Cognito sends the invitation by e-mail.')).toBeVisible(),
    created: async () => {
      const user = { UserPoolId: noted(journey, 'poolId'), Username: 'ann' };
      const { UserStatus, UserAttributes } = await cognito.send(new AdminGetUserCommand(user));
      expect(UserStatus).toBe('FORCE_CHANGE_PASSWORD');
      expect(UserAttributes).toContainEqual({ Name: 'email', Value: ann(journey) });
      expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
      expect(UserAttributes?.map(({ Name }) => Name)).not.toContain('phone_number');
    },
    inbox: async () => {
      const mail = page.getByRole('article');
      await expect(mail.getByText('no-reply@verificationemail.com')).toBeVisible();
      const body = mail.frameLocator('iframe').locator('body');
      await expect(body).toContainText('ann');
      await expect(body).toContainText(noted(journey, 'password'));
    },
  });
});
