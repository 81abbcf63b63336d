import { newJourney, noted } from '../flows/flow';
import { invitedUsers } from '../flows/invited-users';
import { expect, test } from '../test';
import { playFlow } from './play';
import { describePool, mfaOf, onlyClient } from './pool-facts';

test('Invite people: e-mail or phone, admin-only, optional MFA, edited from the review', async ({
  page,
  cognito,
  poolName,
}) => {
  const journey = newJourney(poolName);
  const at = (title: string) => expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  const policies = page.getByRole('region', { name: 'Policies', exact: true });
  await playFlow(invitedUsers, page, journey, {
    open: () => at('New user pool'),
    name: () => at('Name'),
    plan: () => at('Sign-in'),
    'sign-in': () => at('Attributes'),
    attributes: () => at('Policies'),
    password: () => expect(page.getByText('the shortest password allowed has 10 characters')).toBeVisible(),
    'admin-only': () => at('MFA and verification'),
    mfa: () => expect(page.getByRole('checkbox', { name: 'Authenticator app' })).toBeChecked(),
    verification: async () => {
      // The fault that the choice makes opens the group in which it is put right.
      await expect(page.getByText('Verifying phone numbers needs an SMS role.')).toBeVisible();
      await expect(page.getByLabel('SMS role', { exact: true })).toBeVisible();
    },
    'sms-role': () => at('Messages'),
    message: () => at('Tags'),
    tags: () => at('Devices'),
    devices: () => at('App clients'),
    clients: () => expect(page.getByRole('heading', { name: 'New app client' })).toBeVisible(),
    'client-type': () => expect(page.getByLabel('App client name')).toBeVisible(),
    client: async () => {
      await at('Review');
      await expect(policies.getByText('14 days')).toBeVisible();
    },
    review: () => at('Policies'),
    edit: () => at('Review'),
    create: () => expect(page).toHaveURL(/\/runs\//),
    'note-pool': async () => {
      const poolId = noted(journey, 'poolId');
      const pool = await describePool(cognito, poolId);
      expect(pool).toMatchObject({
        Name: poolName,
        Arn: noted(journey, 'poolArn'),
        UsernameAttributes: ['email', 'phone_number'],
        AutoVerifiedAttributes: ['phone_number', 'email'].toSorted(),
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        Policies: { PasswordPolicy: { MinimumLength: 10, TemporaryPasswordValidityDays: 3 } },
        SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/cognito-sms' },
        VerificationMessageTemplate: {
          DefaultEmailOption: 'CONFIRM_WITH_CODE',
          EmailSubject: 'Your code for the clinic',
          EmailMessage: 'Welcome to the clinic. Your code is {####}.',
        },
      });
      for (const name of ['email', 'phone_number'])
        expect(pool.SchemaAttributes?.find(({ Name }) => Name === name)?.Required).toBe(true);
      expect(pool.DeviceConfiguration).toBeUndefined();
      expect(await mfaOf(cognito, poolId)).toMatchObject({
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      });
    },
    'note-client': async () => {
      const client = await onlyClient(cognito, noted(journey, 'poolId'));
      expect(client).toMatchObject({ ClientId: noted(journey, 'clientId'), ClientName: 'clinic-portal' });
    },
  });
});
