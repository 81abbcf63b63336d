import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { newJourney, noted } from '../flows/flow';
import { tokens } from '../flows/tokens';
import { cleo } from '../flows/tokens-person';
import { expect, test } from '../test';
import { playFlow } from './play';
import { describePool, onlyClient } from './pool-facts';

test('Read the tokens: preset, test user, hosted login in the bench, code for the app', async ({
  page,
  cognito,
  poolName,
}) => {
  const journey = newJourney(poolName);
  const poolId = () => new URL(page.url()).pathname.split('/')[3] ?? '';
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  await playFlow(tokens, page, journey, {
    open: () => expect(page.getByRole('heading', { name: 'New user pool' })).toBeVisible(),
    preset: () => expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible(),
    create: () => expect(page).toHaveURL(/\/runs\//),
    users: async () => {
      await expect(page).toHaveURL(/\/users$/);
      const pool = await describePool(cognito, poolId());
      expect(pool).toMatchObject({ Name: poolName, UsernameAttributes: ['email'], Domain: expect.any(String) });
    },
    'create-user': () => expect(page.getByRole('region', { name: 'Create user', exact: true })).toBeVisible(),
    user: () => expect(page.getByRole('checkbox', { name: 'By e-mail' })).not.toBeChecked(),
    password: () => expect(page.getByText('The user was created')).toBeVisible(),
    clients: () => expect(page).toHaveURL(/\/clients$/),
    bench: () => expect(page.getByRole('group', { name: 'Way to sign in' })).toBeVisible(),
    link: () => expect(page.getByText('code_challenge_method=S256')).toBeVisible(),
    back: () => expect(page.getByText('Signature: Made with a key that the pool publishes.')).toHaveCount(2),
    'id-token': async () => {
      await expect(region('ID token')).toContainText(cleo.email);
      const user = { UserPoolId: poolId(), Username: cleo.email };
      expect((await cognito.send(new AdminGetUserCommand(user))).UserStatus).toBe('CONFIRMED');
    },
    'access-token': () => expect(region('Access token')).toContainText('openid'),
    requests: () => expect(region('Requests')).toContainText(cleo.email),
    leave: () => expect(page).toHaveURL(/\/clients\/[a-z0-9]+$/),
    connect: async () => {
      const client = await onlyClient(cognito, poolId());
      expect(noted(journey, 'code')).toContain(`client_id: '${client.ClientId}'`);
    },
  });
});
