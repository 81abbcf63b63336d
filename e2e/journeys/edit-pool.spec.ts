import {
  type CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { lookOver } from '../look-over';
import { goByPalette } from '../palette';
import { expect, test } from '../test';

async function makePool(cognito: CognitoIdentityProviderClient, name: string) {
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({
      PoolName: name,
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 3 } },
      Schema: [{ Name: 'plan', AttributeDataType: 'String', Mutable: true }],
      UserPoolTags: { team: 'shop' },
    }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  const look = async () => (await cognito.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool;
  const lookAtMfa = () => cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
  return { UserPoolId, look, lookAtMfa, href: `/pools/embedded/${UserPoolId}` };
}

const openSection = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click();

test('settings of three sections are changed at once: the calls are shown first, everything else stays', async ({
  page,
  cognito,
  poolName,
}) => {
  const { look, lookAtMfa, href } = await makePool(cognito, poolName);
  const before = await look();
  await page.goto(href);
  await page.getByRole('link', { name: 'Change Policies' }).click();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await page.getByLabel('Minimum length').fill('14');
  await lookOver(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSection(page, 'MFA and verification');
  await page.getByRole('radio', { name: 'Optional' }).check();
  await page.getByRole('checkbox', { name: 'Authenticator app' }).check();
  await openSection(page, 'Attributes');
  await expect(page.getByRole('list', { name: 'Attributes that are there' })).toContainText('plan');
  await page.getByRole('button', { name: 'Add custom attribute' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('team');
  await expect(page.getByText('4 changes')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Policies 1 change' })).toBeVisible();
  for (const call of ['1. AddCustomAttributes', '2. UpdateUserPool', '3. SetUserPoolMfaConfig'])
    await expect(page.getByText(call)).toBeVisible();
  await page.getByText('2. UpdateUserPool').click();
  await expect(page.getByText('"MinimumLength": 14')).toBeVisible();
  await lookOver(page);
  expect(await look()).toEqual(before);

  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(href);
  await expect(page.getByText('Optional').first()).toBeVisible();
  const {
    LastModifiedDate: _,
    SchemaAttributes: attributes = [],
    Policies,
    MfaConfiguration,
    ...after
  } = (await look()) ?? {};
  const {
    LastModifiedDate: __,
    SchemaAttributes: had = [],
    Policies: was,
    MfaConfiguration: ___,
    ...rest
  } = before ?? {};
  expect(after).toEqual(rest);
  expect(Policies).toEqual({ ...was, PasswordPolicy: { ...was?.PasswordPolicy, MinimumLength: 14 } });
  expect(attributes.map(({ Name }) => Name)).toEqual([...had.map(({ Name }) => Name), 'custom:team']);
  expect(MfaConfiguration).toBe('OPTIONAL');
  expect((await lookAtMfa()).SoftwareTokenMfaConfiguration).toEqual({ Enabled: true });
});

test('a domain is added to a pool, its pages change, and it goes again once its name was typed', async ({
  page,
  cognito,
  poolName,
}) => {
  const { look, href } = await makePool(cognito, poolName);
  const prefix = poolName.replaceAll(' ', '-');
  await page.goto(`${href}/edit?section=domain#setting-domainKind`);
  await page.getByRole('radio', { name: 'Cognito domain' }).check();
  await page.getByLabel('Prefix', { exact: true }).fill(prefix);
  await expect(page.getByText('Free at the moment')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(href);
  expect((await look())?.Domain).toBe(prefix);

  await page.getByRole('link', { name: 'Change Domain' }).click();
  await page.getByRole('radio', { name: 'Managed login' }).check();
  await expect(page.getByLabel('Prefix', { exact: true })).toHaveCount(0);
  await expect(page.getByText('Managed login shows nothing without a style')).toBeVisible();
  await expect(page.getByText('1. UpdateUserPoolDomain')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(href);

  await page.getByRole('link', { name: 'Change Domain' }).click();
  await page.getByRole('radio', { name: 'None' }).check();
  await page.getByRole('button', { name: 'Save changes…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Save and delete the domain' })).toBeDisabled();
  await dialog.getByRole('textbox').fill(prefix);
  await dialog.getByRole('button', { name: 'Save and delete the domain' }).click();
  await expect(page).toHaveURL(href);
  expect((await look())?.Domain).toBeUndefined();
});

test('two people change the same pool: the second one is shown what is new, and chooses', async ({
  page,
  cognito,
  poolName,
}) => {
  const { look, href } = await makePool(cognito, poolName);
  const other = await page.context().newPage();
  for (const each of [page, other]) await each.goto(`${href}/edit?section=policies`);
  await other.getByLabel('Minimum length').fill('20');
  await other.getByRole('switch', { name: 'A symbol' }).uncheck();
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other).toHaveURL(href);
  await other.close();

  await page.getByLabel('Minimum length').fill('16');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Someone else has changed this pool')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'A symbol' })).not.toBeChecked();
  await expect(page.getByLabel('Minimum length')).toHaveValue('16');
  await lookOver(page);
  await page.getByRole('button', { name: 'Keep my change' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(href);
  expect((await look())?.Policies?.PasswordPolicy).toMatchObject({ MinimumLength: 16, RequireSymbols: false });
});

test('what Cognito would refuse is told, leads to its field in another section, and nothing is sent', async ({
  page,
  cognito,
  poolName,
}) => {
  const { look, href } = await makePool(cognito, poolName);
  const before = await look();
  await page.goto(`${href}/edit?section=mfa`);
  await page.getByRole('radio', { name: 'Required' }).check();
  await openSection(page, 'Policies');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Nothing was changed yet')).toBeVisible();
  await expect(page.getByText('The calls are shown once nothing is wrong any more.')).toBeVisible();
  await page.getByRole('link', { name: 'Second factors', exact: true }).click();
  await expect(page).toHaveURL(/section=mfa#setting-mfaMethods$/);
  await expect(page.getByRole('radio', { name: 'Required' })).toBeChecked();
  await page.goBack();
  await expect(page.getByLabel('Minimum length')).toBeVisible();
  await expect(page.getByText('1 change', { exact: true }).last()).toBeVisible();
  expect(await look()).toEqual(before);
});

test('whoever leaves with changes that were not saved is asked first', async ({ page, cognito, poolName }) => {
  const { href } = await makePool(cognito, poolName);
  await page.goto(`${href}/edit?section=policies`);
  await page.getByLabel('Minimum length').fill('20');
  await expect(page.getByText('1 change', { exact: true }).last()).toBeVisible();
  const answer = (what: 'accept' | 'dismiss') => page.once('dialog', (dialog) => dialog[what]());
  answer('dismiss');
  await page.getByRole('link', { name: 'App clients', exact: true }).click();
  await openSection(page, 'Tags');
  await openSection(page, /^Policies/);
  await expect(page.getByLabel('Minimum length')).toHaveValue('20');
  answer('accept');
  await page.getByRole('link', { name: 'App clients', exact: true }).click();
  await expect(page).toHaveURL(`${href}/clients`);

  await page.goto(`${href}/edit?section=policies`);
  await page.getByLabel('Minimum length').fill('20');
  await expect(page.getByText('1 change', { exact: true }).last()).toBeVisible();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(href);
  expect(asked, 'Cancel says that it discards').toEqual([]);
});

test('Back, Forward and the palette ask as well, and whoever stays is where they were', async ({
  page,
  cognito,
  poolName,
}) => {
  const { href } = await makePool(cognito, poolName);
  await page.goto(`${href}/clients`);
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.getByRole('link', { name: 'Change policies' }).click();
  await page.getByLabel('Minimum length').fill('20');
  await openSection(page, 'Tags');
  await expect(page).toHaveURL(/section=tags/);
  let agrees = false;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return agrees ? dialog.accept() : dialog.dismiss();
  });
  const goBack = () => page.evaluate(() => history.back());
  // One section of the form to another is no leaving.
  await goBack();
  await expect(page.getByLabel('Minimum length')).toHaveValue('20');
  expect(asked).toEqual([]);

  await goBack();
  await expect.poll(() => asked.length).toBe(1);
  await expect(page).toHaveURL(/edit\?section=policies/);
  await expect(page.getByLabel('Minimum length')).toHaveValue('20');
  await page.goForward();
  await expect(page).toHaveURL(/section=tags/);
  await expect(page.getByText('1 change', { exact: true }).last()).toBeVisible();

  await goByPalette(page, 'Activity');
  await expect.poll(() => asked.length).toBe(2);
  await page.keyboard.press('Escape');
  await openSection(page, /^Policies/);
  await expect(page.getByLabel('Minimum length')).toHaveValue('20');
  agrees = true;
  await goByPalette(page, 'Activity');
  await expect(page).toHaveURL(/\/activity$/);
});
