import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { emailSignIn } from '../flows/email-sign-in';
import { bea } from '../flows/email-sign-in-people';
import { newJourney, noted } from '../flows/flow';
import { startApp } from '../show/app';
import { expect, test } from '../test';
import { playFlow } from './play';
import { describePool, mfaOf, onlyClient } from './pool-facts';

test('Sign-in by e-mail: own attributes, code grant, domain', async ({ page, cognito, poolName }) => {
  const ending = `-${poolName.replace(/\W+/g, '-')}`;
  const app = await startApp(0);
  const journey = newJourney(poolName, { ending, appUrl: app.url });
  const at = (title: string) => expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  const checked = (group: RegExp) => page.getByRole('group', { name: group }).getByRole('checkbox', { checked: true });
  await playFlow(emailSignIn, page, journey, {
    open: () => at('New user pool'),
    name: () => at('Name'),
    plan: () => at('Sign-in'),
    'sign-in': () => at('Attributes'),
    required: () => expect(checked(/^Required attributes/)).toHaveCount(2),
    custom: () => at('Policies'),
    policies: () => at('MFA and verification'),
    mfa: () => at('App clients'),
    clients: () => expect(page.getByRole('heading', { name: 'New app client' })).toBeVisible(),
    'client-type': () => expect(page.getByLabel('App client name')).toBeVisible(),
    'client-app': () => expect(page.getByRole('switch', { name: 'Client secret' })).not.toBeChecked(),
    grants: () => expect(checked(/^OAuth grants/)).toHaveCount(1),
    scopes: () => expect(checked(/^Scopes/)).toHaveCount(3),
    callback: () => expect(page.getByRole('textbox', { name: 'callback URL 1' })).toHaveValue(app.url),
    access: () => expect(page.getByRole('heading', { name: 'All app clients' })).toBeVisible(),
    'client-done': () => at('Domain'),
    domain: async () => {
      await at('Review');
      await expect(page.getByText('Put right before the pool can be created')).toBeHidden();
    },
    create: () => expect(page).toHaveURL(/\/runs\//),
    'note-pool': async () => {
      const poolId = noted(journey, 'poolId');
      const pool = await describePool(cognito, poolId);
      expect(pool).toMatchObject({ Name: poolName, UsernameAttributes: ['email'], Domain: `film-club${ending}` });
      const attribute = (name: string) => pool.SchemaAttributes?.find(({ Name }) => Name === name);
      expect(attribute('name')?.Required).toBe(true);
      expect(attribute('email')?.Required).toBe(true);
      expect(attribute('custom:favourite_genre')?.StringAttributeConstraints?.MaxLength).toBe('40');
      expect(attribute('custom:films_seen')?.AttributeDataType).toBe('Number');
      expect(pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly).toBe(false);
      expect(await mfaOf(cognito, poolId)).toMatchObject({ MfaConfiguration: 'OFF' });
    },
    'note-client': async () => {
      const client = await onlyClient(cognito, noted(journey, 'poolId'));
      expect(client).toMatchObject({
        ClientId: noted(journey, 'clientId'),
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        CallbackURLs: [app.url],
        SupportedIdentityProviders: ['COGNITO'],
      });
      expect(client.ClientSecret).toBeUndefined();
      expect(client.AllowedOAuthScopes?.toSorted()).toEqual(['email', 'openid', 'profile']);
      expect(client.ExplicitAuthFlows).toEqual(
        expect.arrayContaining(['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']),
      );
      expect(client.WriteAttributes).toEqual(expect.arrayContaining(['name', 'email', 'custom:favourite_genre']));
      expect(client.WriteAttributes).not.toContain('custom:films_seen');
      const login = new URL(noted(journey, 'loginUrl'));
      expect(login.searchParams.get('client_id')).toBe(noted(journey, 'clientId'));
      expect(login.searchParams.get('response_type')).toBe('code');
    },
    'login-page': () => expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible(),
    'sign-up': () => expect(page.getByText('Enter the code that was sent to b***@e***.')).toBeVisible(),
    code: async () => expect(noted(journey, 'code')).toMatch(/^\d{6}$/),
    confirm: () => expect(page.getByRole('heading', { name: 'Welcome back to your app' })).toBeVisible(),
    'callback-page': async () => {
      const user = { UserPoolId: noted(journey, 'poolId'), Username: bea(journey) };
      expect((await cognito.send(new AdminGetUserCommand(user))).UserStatus).toBe('CONFIRMED');
    },
  });
  app.close();

  // What the app does with the code.
  const home = noted(journey, 'loginUrl').replace(/\/login\?.*$/, '');
  const grant = new URLSearchParams({ grant_type: 'authorization_code', redirect_uri: app.url });
  grant.set('client_id', noted(journey, 'clientId'));
  grant.set('code', noted(journey, 'grant'));
  const answer = await page.request.post(`${home}/oauth2/token`, { form: Object.fromEntries(grant) });
  expect(await answer.json()).toMatchObject({ token_type: 'Bearer', id_token: expect.any(String) });
});
