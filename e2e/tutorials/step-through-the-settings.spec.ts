import type { Page } from '@playwright/test';
import { newJourney, noted } from '../flows/flow';
import { workshop } from '../flows/workshop';
import { expect, test } from '../test';
import { playFlow } from './play';
import { describePool, mfaOf, onlyClient } from './pool-facts';

/** The wizard is at a step, and says so of the one before. */
const movedOn = (page: Page, from: string, state: string, to: string) => async () => {
  await expect(page.getByRole('heading', { level: 1, name: to, exact: true })).toBeVisible();
  const steps = page.getByRole('navigation', { name: 'Steps', exact: true });
  await expect(steps.getByRole('link', { name: `${from} ${state}` })).toBeVisible();
};

test('Step through the settings: every section with the choices of a workshop', async ({ page, cognito, poolName }) => {
  const journey = newJourney(poolName);
  const flows = page.getByRole('group', { name: /^Sign-in flows/ });
  await playFlow(workshop, page, journey, {
    open: () => expect(page.getByRole('heading', { name: 'New user pool' })).toBeVisible(),
    name: () => expect(page.getByRole('heading', { level: 1, name: 'Name' })).toBeVisible(),
    plan: movedOn(page, 'Name', 'Defaults kept', 'Sign-in'),
    'sign-in': movedOn(page, 'Sign-in', '1 changed', 'Attributes'),
    attributes: movedOn(page, 'Attributes', '1 changed', 'Policies'),
    policies: movedOn(page, 'Policies', 'Defaults kept', 'MFA and verification'),
    mfa: movedOn(page, 'MFA and verification', 'Defaults kept', 'Messages'),
    sender: () => expect(page.getByLabel('Reply to')).toHaveValue(''),
    messages: movedOn(page, 'Messages', 'Defaults kept', 'Tags'),
    tags: movedOn(page, 'Tags', 'Defaults kept', 'Devices'),
    devices: movedOn(page, 'Devices', 'Defaults kept', 'App clients'),
    clients: () => expect(page.getByRole('heading', { name: 'New app client' })).toBeVisible(),
    'client-type': () => expect(page.getByLabel('App client name')).toBeVisible(),
    'client-name': () => expect(page.getByRole('switch', { name: 'Client secret' })).not.toBeChecked(),
    'auth-flows': () => expect(flows.getByRole('checkbox', { checked: true })).toHaveCount(3),
    security: () => expect(page.getByRole('switch', { name: 'Hide who has an account' })).toBeChecked(),
    tokens: () => expect(page.getByRole('heading', { name: 'All app clients' })).toBeVisible(),
    'client-done': movedOn(page, 'App clients', '1 in all', 'Triggers'),
    triggers: movedOn(page, 'Triggers', 'Defaults kept', 'Domain'),
    domain: movedOn(page, 'Domain', 'Defaults kept', 'Review'),
    create: () => expect(page).toHaveURL(/\/runs\//),
    'note-pool': async () => {
      const poolId = noted(journey, 'poolId');
      const pool = await describePool(cognito, poolId);
      expect(pool).toMatchObject({
        Name: poolName,
        Arn: noted(journey, 'poolArn'),
        UserPoolTier: 'ESSENTIALS',
        DeletionProtection: 'ACTIVE',
        AliasAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
        Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } },
      });
      expect(pool.UsernameAttributes ?? []).toEqual([]);
      const required = pool.SchemaAttributes?.filter(({ Required }) => Required).map(({ Name }) => Name);
      expect(required).toEqual(expect.arrayContaining(['email', 'given_name', 'family_name']));
      expect(pool.DeviceConfiguration).toBeUndefined();
      expect(pool.LambdaConfig ?? {}).toEqual({});
      expect(pool.Domain).toBeUndefined();
      expect(Object.keys(pool.UserPoolTags ?? {})).toEqual(['pooldeck:run']);
      expect(await mfaOf(cognito, poolId)).toMatchObject({ MfaConfiguration: 'OFF' });
      const client = await onlyClient(cognito, poolId);
      expect(client).toMatchObject({
        ClientName: 'workshop-web',
        PreventUserExistenceErrors: 'ENABLED',
        RefreshTokenValidity: 30,
        AccessTokenValidity: 60,
        IdTokenValidity: 60,
      });
      expect(client.ClientSecret).toBeUndefined();
      expect(client.ExplicitAuthFlows).toContain('ALLOW_USER_PASSWORD_AUTH');
    },
  });
});
