import {
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { codeFromInbox } from '../hosted/code-from-inbox';
import { lookOver } from '../look-over';
import { expect, test } from '../test';
import { makeClient, openBench, password, signIn } from './bench-client';

const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'pool' };

const EmailConfiguration = {
  EmailSendingAccount: 'DEVELOPER' as const,
  SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/shop@example.com',
};

/** A pool that sends codes, and ann with an address and a number to send them to. */
async function makeCodePool(cognito: CognitoIdentityProviderClient, poolName: string) {
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const, 'SMS_OTP' as const] };
  const ExplicitAuthFlows = ['ALLOW_USER_AUTH' as const, 'ALLOW_USER_PASSWORD_AUTH' as const];
  const made = await makeClient(cognito, poolName, { ExplicitAuthFlows, GenerateSecret: true }, true, {
    ...{ Policies: { SignInPolicy }, EmailConfiguration, SmsConfiguration },
  });
  const attributes = { email: 'ann@shop.example', email_verified: 'true', phone_number: '+12025550123' };
  const UserAttributes = Object.entries({ ...attributes, phone_number_verified: 'true' });
  await cognito.send(
    new AdminUpdateUserAttributesCommand({
      ...{ UserPoolId: made.UserPoolId, Username: 'ann' },
      UserAttributes: UserAttributes.map(([Name, Value]) => ({ Name, Value })),
    }),
  );
  return made;
}

const answer = (page: Page) => page.getByRole('button', { name: 'Answer', exact: true }).click();
const tokens = (page: Page) => page.getByRole('heading', { name: 'ID token', exact: true });

test('two second factors: one is chosen, a wrong code may be put right', async ({ page, cognito, poolName }) => {
  const made = await makeCodePool(cognito, poolName);
  await cognito.send(
    new SetUserPoolMfaConfigCommand({
      ...{ UserPoolId: made.UserPoolId, MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
      SmsMfaConfiguration: { SmsConfiguration },
    }),
  );
  const both = { SMSMfaSettings: { Enabled: true }, EmailMfaSettings: { Enabled: true } };
  await cognito.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId: made.UserPoolId, Username: 'ann', ...both }));
  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'Choose a way' })).toBeFocused();
  await page.getByRole('radio', { name: 'Code by SMS' }).check();
  await answer(page);
  await expect(page.getByRole('heading', { name: 'Code by SMS' })).toBeFocused();
  const code = await codeFromInbox(page, made.UserPoolId);
  await page.getByLabel('Code', { exact: true }).fill(code === '000000' ? '000001' : '000000');
  await answer(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Invalid code' })).toContainText('Take the newest code');
  await lookOver(page);
  const inbox = page.getByRole('link', { name: 'inbox (in a new tab)' });
  await expect(inbox).toHaveAttribute('href', `/inbox?pool=${made.UserPoolId}`);
  // As authenticator apps show codes.
  await page.getByLabel('Code', { exact: true }).fill(`${code.slice(0, 3)} ${code.slice(3)} `);
  await answer(page);
  await expect(tokens(page)).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Cognito said no' })).toHaveCount(0);
});

test('a second factor has to be set up: by e-mail, where an app would do as well', async ({
  page,
  cognito,
  poolName,
}) => {
  const made = await makeClient(
    cognito,
    poolName,
    { GenerateSecret: true, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
    true,
    { EmailConfiguration },
  );
  await cognito.send(
    new SetUserPoolMfaConfigCommand({
      ...{ UserPoolId: made.UserPoolId, MfaConfiguration: 'ON', EmailMfaConfiguration: {} },
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  await openBench(page, made);
  await page.getByRole('radio', { name: /^User name and password/ }).check();
  await signIn(page, password);
  await expect(page.getByRole('heading', { name: 'Set up a second factor' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Get a key for the app' })).toBeVisible();
  await page.getByRole('radio', { name: 'Code by e-mail' }).check();
  await page.getByLabel('E-mail', { exact: true }).fill('ann@factors.example');
  await lookOver(page);
  await answer(page);
  await expect(page.getByRole('heading', { name: 'Code by e-mail' })).toBeFocused();
  await page.getByLabel('Code', { exact: true }).fill(await codeFromInbox(page, made.UserPoolId));
  await answer(page);
  await expect(tokens(page)).toBeVisible();
});

for (const [way, own] of [
  ['Code by e-mail', 'code'],
  ['Code by SMS', 'code'],
  ['Password', 'password'],
  ['Password, by SRP', 'password'],
] as const) {
  test(`choice-based: ${way}`, async ({ page, cognito, poolName }) => {
    const made = await makeCodePool(cognito, poolName);
    await openBench(page, made);
    await page.getByRole('radio', { name: /^Choice-based/ }).check();
    await page.getByRole('textbox', { name: 'User name' }).fill('ann');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('radio', { name: way, exact: true }).check();
    if (own === 'password') await page.locator('input[type=password]').fill(password);
    await answer(page);
    if (own === 'code') {
      await expect(page.getByRole('heading', { name: way })).toBeFocused();
      await page.getByLabel('Code', { exact: true }).fill(await codeFromInbox(page, made.UserPoolId));
      await answer(page);
    }
    await expect(tokens(page)).toBeVisible();
  });
}
